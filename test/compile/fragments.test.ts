import {beforeAll, describe, expect, it} from 'vitest'
import type {Compiler} from '../../src/model/index.ts'
import {printed, warmCompiler} from './compilers.ts'
import {joinedUnitOf, unitOf} from './units.ts'

let compiler: Compiler
beforeAll(async () => {
  compiler = await warmCompiler()
}, 600_000)

async function messages(code: string, flags = ['-m']): Promise<readonly string[]> {
  return printed(await compiler.compile(unitOf(code), flags))
}

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
