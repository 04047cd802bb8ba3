import {beforeAll, describe, expect, it} from 'vitest'
import type {Compiler} from '../../src/model/index.ts'
import {printed, warmCompiler} from './compilers.ts'
import {filesOf, joinedUnitOf, unitOf} from './units.ts'

let compiler: Compiler
beforeAll(async () => {
  compiler = await warmCompiler()
}, 600_000)

async function messages(code: string, flags = ['-m']): Promise<readonly string[]> {
  return printed(await compiler.compile(unitOf(code), flags))
}

describe('whole programs', () => {
  it('gives what the compiler prints, at its lines and columns', async () => {
    const code = [
      'package main',
      '',
      'import "fmt"',
      '',
      'func main() {',
      '\tbox := new(int)',
      '\tfmt.Println(box)',
      '}'
    ].join('\n')
    expect(await messages(code)).toEqual([
      'main.go:7:13: inlining call to fmt.Println',
      'main.go:6:12: new(int) escapes to heap',
      'main.go:7:13: ... argument does not escape'
    ])
  })

  it('tells errors, and nothing that was found out before them', async () => {
    const code = [
      'package main',
      '',
      'import _ "embed"',
      '',
      '//go:embed notes.txt',
      'var notes string',
      '',
      'func main() {}'
    ].join('\n')
    const result = await compiler.compile(unitOf(code), ['-m'])
    const errors = !result.ok && result.failure.kind === 'errors' ? result.failure.errors : []
    expect(errors.map(({message}) => message).join()).toMatch(/go:embed/)
    expect(errors.map(({message}) => message).join()).not.toMatch(/can inline/)
  })

  it('mends nothing where errors are asked for', async () => {
    const unit = joinedUnitOf('func f() {\n\tx := 1\n}', 'func g() {}')
    expect(await compiler.compile(unit, ['-m'])).toMatchObject({ok: true})
    expect(await compiler.compile({...unit, asShown: true}, ['-m'])).toMatchObject({
      failure: {errors: [{message: 'declared and not used: x', position: {line: 2, column: 2}}]}
    })
  })

  it('takes the imports that the author cut off', async () => {
    const code =
      'package main\n\nfunc main() {\n\tprintln(strings.Count("cheese", "e"), os.Args)\n}'
    expect(await messages(code)).toContain('main.go:3:6: can inline main')
  })

  it('takes imports that were cut off a line with other things on it', async () => {
    const code = 'package main; func main() { println(len(os.Args)) }'
    expect(await messages(code)).toEqual(['main.go:1:20: can inline main'])
  })

  it.each([
    ['a variable that is not used', 'func main() { x := 1 }', 'declared and not used: x'],
    ['an import that is not used', 'import "os"\nfunc main() {}', '"os" imported and not used'],
    ['statements outside of functions', 'x := 1\nfunc main() {}', 'syntax error: non-declaration']
  ])('rejects %s, as the compiler does', async (_name, code, message) => {
    const result = await compiler.compile(unitOf(`package main\n${code}`), ['-m'])
    expect(result).toMatchObject({ok: false, failure: {kind: 'errors'}})
    expect(JSON.stringify(result)).toContain(JSON.stringify(message).slice(1, -1))
  })

  it('compiles a package that is called like one of the standard library', async () => {
    const code = 'package runtime\n\ntype g struct{ id int }\n\nfunc newG() *g { return &g{} }'
    expect(await messages(code)).toEqual([
      'main.go:5:6: can inline newG',
      'main.go:5:25: &g{} escapes to heap'
    ])
  })

  it('gives all files to one run, and keeps their names apart', async () => {
    const unit = filesOf({
      'main.go': 'package main\n\nfunc main() { show(new(int)) }',
      'show_test.go': 'package main\n\nimport "fmt"\n\nfunc show(v *int) { fmt.Println(v) }'
    })
    const lines = printed(await compiler.compile(unit, ['-m']))
    expect(lines).toContain('main.go:3:23: new(int) escapes to heap')
    expect(lines).toContain('show_test.go:5:11: leaking param: v')
  })

  it('translates the positions inside of explanations', async () => {
    const result = await compiler.compile(unitOf('x := 1\nreturn &x', 'cut.go'), ['-m=2'])
    const step = result.ok && result.diagnostics.find(({kind}) => kind === 'from-step')
    expect(step).toMatchObject({
      fields: {at: 'cut.go:2:8', atFile: 'cut.go', atLine: '2', atColumn: '8'}
    })
  })

  it('keeps what generic code prints more than once', async () => {
    const code =
      'package main\n\nfunc Box[T any](v T) *T { return &v }\n\nfunc main() { _, _ = Box(1), Box("a") }'
    const lines = await messages(code)
    expect(lines.filter(line => line.includes('moved to heap: v')).length).toBeGreaterThan(1)
  })
})

describe('what needs a module', () => {
  it.each([
    ['another site', 'import "example.com/a/b"\nfunc f() { b.F() }', ['example.com/a/b']],
    ['no site', 'import "shop/cart"\nfunc f() { cart.F() }', ['shop/cart']],
    ['a folder', 'import "../cart"\nfunc f() { cart.F() }', ['../cart']],
    ['C', 'import "C"\nfunc f() { C.puts(nil) }', ['C']],
    ['a pattern', 'import "std"\nfunc f() { std.F() }', ['std']]
  ])('names a package of %s', async (_name, code, packages) => {
    expect(await compiler.compile(unitOf(code), ['-m'])).toEqual({
      ok: false,
      failure: {kind: 'module', packages}
    })
  })

  it('has unsafe without one', async () => {
    expect(await messages('func f(p *int) unsafe.Pointer { return unsafe.Pointer(p) }')).toContain(
      'main.go:1:8: leaking param: p to result ~r0 level=0'
    )
  })
})

describe('columns', () => {
  it.each([
    ['tabs', '\t\t'],
    ['spaces', '        '],
    ['both', ' \t ']
  ])('counts bytes behind %s', async (_name, indent) => {
    const column = indent.length + Buffer.byteLength('_ = "é😀"; v := ') + 1
    const code = `func f() *int {\n${indent}_ = "é😀"; v := 1\n${indent}return &v\n}`
    expect(await messages(code)).toContain(`main.go:2:${column - 5}: moved to heap: v`)
  })
})

describe('flags', () => {
  it('gives the compiler none that names a file', async () => {
    const lines = await messages('func f() {}', [
      '-m',
      '-o=/tmp/never',
      '-cpuprofile=/tmp/never',
      '-pgoprofile',
      '/x'
    ])
    expect(lines).toEqual(['main.go:1:6: can inline f'])
  })

  it('passes on the harmless ones', async () => {
    expect(
      await messages('func f(a []int, i int) int { return a[i] }', ['-d=ssa/check_bce'])
    ).toEqual(['main.go:1:38: Found IsInBounds'])
    expect(await messages('func f() {}', ['-m', '-l'])).toEqual([])
  })
})
