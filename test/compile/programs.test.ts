import {beforeAll, describe, expect, it} from 'vitest'
import type {Compiler} from '../../src/types.ts'
import {printed, realCompiler} from './compilers.ts'
import {filesOf, joinedUnitOf, unitOf} from './units.ts'

let compiler: Compiler
beforeAll(async () => {
  compiler = await realCompiler()
  // On a machine that has never built them, what these packages export takes minutes.
  const warm = ['net/http', 'crypto/rand', 'math/rand/v2', 'os', 'strings'].map(
    name => `import _ "${name}"`
  )
  await compiler.compile(unitOf(warm.join('\n')), ['-m'])
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

describe('fragments', () => {
  it('takes what can only be a size for a parameter', async () => {
    expect(await messages('buf := make([]byte, n)\nrest := make([]int, 0, limit)')).toEqual([
      'main.go:1:12: make([]byte, n) does not escape',
      'main.go:2:13: make([]int, 0, limit) does not escape'
    ])
  })

  it('does not make up what else is missing', async () => {
    const result = await compiler.compile(unitOf('buf := make([]byte, n)\nuse(buf)'), ['-m'])
    expect(result).toMatchObject({ok: false, failure: {kind: 'errors'}})
  })

  it.each([
    ['statements', 'x := 42\np := &x\nfmt.Println(p)', 'main.go:1:1: moved to heap: x'],
    ['functions', 'func box() *int { x := 42; return &x }', 'main.go:1:19: moved to heap: x'],
    [
      'a handler',
      'func handler(w http.ResponseWriter, r *http.Request) {\n    // nothing yet\n}',
      'main.go:1:37: r does not escape'
    ],
    [
      'imports and functions',
      'import "os"\n\nfunc n() int { return len(os.Args) }',
      'main.go:3:6: can inline n'
    ],
    [
      'an import that is not used',
      'import (\n\t"fmt"\n\t"os"\n)\nfunc f() { fmt.Print() }',
      'main.go:5:6: can inline f'
    ],
    ['a result', 'x := 42\nreturn &x', 'main.go:1:1: moved to heap: x'],
    [
      'a result and an error',
      'if x := 42; x > 1 {\n\treturn &x, nil\n}',
      'main.go:1:4: moved to heap: x'
    ],
    ['a value', 's := []int{1}\n&s', 'main.go:1:11: []int{...} does not escape'],
    [
      'a variable in a head',
      'for i, v := range make([]int, 3) { }',
      'main.go:1:23: make([]int, 3) does not escape'
    ],
    [
      'a variable in a case',
      'var v any = 1\nswitch n := v.(type) {\ncase int:\n}',
      'main.go:1:13: 1 does not escape'
    ],
    ['a lone variable', 'x := []int{1}', 'main.go:1:11: []int{...} does not escape'],
    ['a closure', 'n := 0\nfunc() { n++ }()', 'main.go:2:1: can inline main.func1'],
    ['functions without a body', 'func add(p *int) *int', 'main.go:1:10: leaking param: p'],
    ['elisions', 'func a() { ... }\n...\nfunc b() {\n\t…\n}', 'main.go:3:6: can inline b'],
    [
      'a linked name',
      '//go:linkname zero runtime.zerobase\nvar zero uintptr\n\nfunc f() *uintptr { return &zero }',
      'main.go:4:6: can inline f'
    ],
    ['a comment at the end', 'func f() {}\n// that was f', 'main.go:1:6: can inline f']
  ])('completes %s', async (_name, code, message) => {
    expect(await messages(code)).toContain(message)
  })

  it.each([
    ['Intn', 'math/rand'],
    ['Reader', 'crypto/rand'],
    ['IntN', 'math/rand/v2']
  ])('finds the package that has rand.%s', async name => {
    expect(await messages(`var use any = rand.${name}\n\nfunc f() {}`)).toContain(
      'main.go:3:6: can inline f'
    )
  })

  it('prints nothing for types', async () => {
    expect(
      await messages('type Reader interface {\n\tRead(p []byte) (n int, err error)\n}')
    ).toEqual([])
  })

  it('wraps only statements, whatever their order, in one function', async () => {
    const code = [
      'count := 1',
      'import "fmt"',
      'type T struct{ n int }',
      't := T{count}',
      'func show(t *T) { fmt.Println(t) }',
      'show(&t)'
    ].join('\n')
    expect(await messages(code)).toEqual([
      'main.go:5:6: can inline show',
      'main.go:5:30: inlining call to fmt.Println',
      'main.go:6:5: inlining call to show',
      'main.go:6:5: inlining call to fmt.Println',
      'main.go:5:11: leaking param: t',
      'main.go:5:30: ... argument does not escape',
      'main.go:4:1: moved to heap: t',
      'main.go:6:5: ... argument does not escape'
    ])
  })

  it('keeps a variable that functions use in the package', async () => {
    const code = 'var sink *int\n\nfunc keep(p *int) { sink = p }\n\nx := 1\nkeep(&x)'
    expect(await messages(code)).toContain('main.go:5:1: moved to heap: x')
  })

  it('takes a free name around statements beside a main of the author', async () => {
    const lines = await messages('func main() {}\n\nf := func() {}\nf()')
    expect(lines).toContain('main.go:1:6: can inline main')
    expect(lines).toContain('main.go:3:6: can inline example.func1')
  })

  it('never reports the function that it adds', async () => {
    expect(await messages('println("a")')).toEqual([])
  })

  it('does not invent what is not declared', async () => {
    const result = await compiler.compile(unitOf('buf := []byte{n}\n_ = buf'), ['-m'])
    expect(result).toEqual({
      ok: false,
      failure: {
        kind: 'errors',
        errors: [{position: {file: 'main.go', line: 1, column: 15}, message: 'undefined: n'}]
      }
    })
  })

  it('says what else an error is about', async () => {
    const result = await compiler.compile(unitOf('func f() {}\nfunc f() {}'), ['-m'])
    expect(result).toMatchObject({
      failure: {
        errors: [{message: 'f redeclared in this block, main.go:1:6: other declaration of f'}]
      }
    })
  })

  it('completes joined blocks as one file', async () => {
    const unit = joinedUnitOf(
      'package shop\n\nimport "fmt"',
      'type T struct{}',
      'fmt.Println(&T{})'
    )
    expect(printed(await compiler.compile(unit, ['-m']))).toContain(
      'main.go:7:13: &T{} escapes to heap'
    )
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
