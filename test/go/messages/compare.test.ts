import {describe, expect, it} from 'vitest'
import {compareMessages, type Likeness, parseLine} from '../../../src/go/messages/index.ts'
import type {Message} from '../../../src/model/index.ts'

/** A message as it stands behind a position. */
function message(text: string): Message {
  const parsed = parseLine(`x.go:1:2: ${text}`)
  if (parsed?.message.text !== text.replace(/ {2,}/g, ' ')) throw new Error(`Not read: ${text}`)
  return parsed.message
}

const compare = (claimed: string, printed: string): Likeness =>
  compareMessages(message(claimed), message(printed))

const same = [
  ['moved to heap: x', 'moved to heap: x'],
  ['make([]int,n) escapes to heap', 'make([]int, n) escapes to heap'],
  ['can inline f', 'can inline f with cost 4 as: func() {  }'],
  ['can inline f with cost 4', 'can inline f with cost 4 as: func() {  }'],
  [
    'can inline f with cost 4 as: func() { ... }',
    'can inline f with cost 4 as: func() { g(); h() }'
  ],
  ['can inline f with cost 4 as: func() {…', 'can inline f with cost 4 as: func() { g(); h() }'],
  ['from x := 1 (assign) at ./a.go:3:4', 'from x := 1 (assign) at b.go:13:4']
] as const

const reworded = [
  ['result-level', 'leaking param: p to result ~r1', 'leaking param: p to result ~r0 level=0'],
  ['spelling', 'new(T) escape to heap', 'new(T) escapes to heap'],
  ['negative-level', 'leaking param: p to result ~r1 level=-1', 'leaking param: p'],
  ['function-prefix', 'main p does not escape', 'p does not escape'],
  ['function-prefix', 'Print ... argument does not escape', '... argument does not escape'],
  [
    'inlined-parameter',
    'from fmt.a = []interface {} literal (assign) at ./a.go:3:4',
    'from fmt.a := ... argument (assign-pair) at a.go:3:4'
  ],
  ['address-of', '&x escapes to heap', 'moved to heap: x'],
  ['composite-literal', '&point literal escapes to heap', '&point{...} escapes to heap'],
  ['composite-literal', '&point literal escapes to heap', '&point{} escapes to heap'],
  ['composite-literal', '[]string literal does not escape', '[]string{...} does not escape'],
  [
    'composite-literal',
    'struct { a int } literal escapes to heap',
    'struct { a int }{...} escapes to heap'
  ],
  ['variadic-argument', '[]interface {} literal does not escape', '... argument does not escape'],
  ['variadic-argument', '[]interface {}{...} does not escape', '... argument does not escape'],
  [
    'result-name',
    'leaking param: p to result ~r1 level=0',
    'leaking param: p to result ~r0 level=0'
  ],
  [
    'variadic-argument',
    'flow: {storage for []interface {}{...}} ← a:',
    'flow: {storage for ... argument} ← a:'
  ],
  ['result-name', '~R0 escapes to heap', '~r0 escapes to heap'],
  ['parameter-name', 'leaking param: .this', 'leaking param: ~p0'],
  [
    'empty-interface',
    'map[string]interface {}{...} escapes to heap',
    'map[string]any{...} escapes to heap'
  ],
  ['package-name', 'can inline Sum["".T]', 'can inline Sum[main.T]'],
  ['shape-name', 'inlining call to Sum[go.shape.int_0]', 'inlining call to Sum[go.shape.int]'],
  ['closure-name', 'can inline main.outer.func1', 'can inline outer.func1'],
  ['package-closure', 'can inline glob..func2', 'can inline init.func2'],
  [
    'inline-cost',
    'can inline f as: func() { g() }',
    'can inline f with cost 57 as: func() { g() }'
  ],
  [
    'inline-cost',
    'can inline f with cost 7 as: func() { g() }',
    'can inline f with cost 57 as: func() { g() }'
  ],
  [
    'inline-body',
    'can inline f with cost 7 as: func() { g() }',
    'can inline f with cost 7 as: func() { h() }'
  ],
  [
    'inline-reason',
    'cannot inline f: non-leaf function',
    'cannot inline f: function too complex: cost 90 exceeds budget 80'
  ],
  ['explanation-head', 'new(T) escapes to heap:', 'new(T) escapes to heap in f:'],
  [
    'explanation-head',
    'parameter p leaks to {heap} with derefs=0:',
    'parameter p leaks to {heap} for f with derefs=0:'
  ],
  ['explanation-head', 'x escapes to heap', 'x escapes to heap in f:'],
  ['heading-alone', 'leaking param: p', 'parameter p leaks to {heap} with derefs=0:'],
  ['heading-alone', 'leaking param content: p', 'parameter p leaks to {heap} with derefs=1:'],
  [
    'heading-alone',
    'leaking param: p to result r level=0',
    'parameter p leaks to r with derefs=0:'
  ],
  ['flow-arrow', 'flow: s = &{storage for new(T)}:', 'flow: s ← &{storage for new(T)}:'],
  ['explanation-step', 'from u (assigned) at a.go:3', 'from u := new(T) (assign) at a.go:3:4'],
  [
    'explanation-step',
    'from x.p (star-dot-equals) at a.go:3',
    'from x.p = &i (assign) at a.go:3:4'
  ],
  [
    'explanation-step',
    'from m[0] (value of map put) at a.go:3',
    'from m[0] = &i (assign) at a.go:3:4'
  ],
  [
    'explanation-step',
    'from ... argument (arg to ...) at a.go:3',
    'from ... argument (slice-literal-element) at a.go:3:4'
  ],
  [
    'explanation-step',
    'from a.Eat() (receiver in indirect call) at a.go:3',
    'from a.Eat() (call parameter) at a.go:3:4'
  ],
  [
    'self-assignment-statement',
    'f ignoring self-assignment to b.buf',
    'f ignoring self-assignment in b.buf = b.buf[:n]'
  ],
  // Several at once: the first of the table is told.
  ['function-prefix', 'main &point literal does not escape', '&point{...} does not escape'],
  ['function-prefix', 'main []interface {} literal does not escape', '... argument does not escape']
] as const

/** Claims that say more than is printed; the shorter claim would be the same. */
const more = [
  ['inlined-signature', 'inlining call to f func(int) int { return x }', 'inlining call to f'],
  ['inline-cost', 'can inline f with cost 3', 'can inline f'],
  ['inline-body', 'can inline f as: func() { g() }', 'can inline f']
] as const

const rewordedAtOnePlace = [
  ['typed-constant', 'n / 1024 escapes to heap', 'n / uint64(1024) escapes to heap'],
  ['implicit-conversion', 'len(([]byte)(~r1)) escapes to heap', 'len(~r0) escapes to heap'],
  ['inlined-result', 'from f(x) (spill) at ./a.go:3:4', 'from ~r0 (spill) at a.go:3:4'],
  ['moved-variable', 'x escapes to heap', 'moved to heap: x'],
  ['operand', 's escapes to heap', '"Escape" escapes to heap'],
  ['inlined-result', 'f() escapes to heap', '~r0 escapes to heap'],
  ['operand', 'a escapes to heap', '42 escapes to heap'],
  ['operand', 'limit escapes to heap', 'int64(500) escapes to heap'],
  ['operand', 'warm does not escape', 'celsius(21.5) does not escape'],
  ['operand', 'a does not escape', 'new(struct {}) does not escape'],
  ['operand', 'error(&failure{...}) escapes to heap', '&failure{...} escapes to heap'],
  ['constant-folded', 'make([]int, n) escapes to heap', 'make([]int, 1) escapes to heap'],
  [
    'constant-folded',
    'make([]byte, 1 << 20) escapes to heap',
    'make([]byte, 1048576) escapes to heap'
  ],
  ['constant-folded', 'make([]byte, k, N) does not escape', 'make([]byte, k, 64) does not escape'],
  ['variadic-argument', '[]string{...} does not escape', '... argument does not escape'],
  [
    'variadic-call',
    'fmt.Sprintf("%d of %d", n, all) escapes to heap',
    'fmt.Sprintf("%d of %d", ... argument...) escapes to heap'
  ],
  ['inlined-closure', 'inlining call to main.func1', 'inlining call to main.outer.func1']
] as const

/** Steps of Go 1.12 and before as Go 1.14 and later has them, with where the new one has to stand. */
const steps = [
  ['inner', 'u (assigned)', 'u := new(T) (assign)'],
  ['inner', 'b (assigned)', 'a, b, c := 1, []int{...}, f(x, y) (assign-pair)'],
  ['inner', 'b (assign-pair)', 'a, b := f(x), "b, = c" (assign-pair)'],
  ['inner', 'x.p (star-dot-equals)', 'x.p = &i (assign)'],
  ['inner', 'm[0] (value of map put)', 'm[0] = &i (assign)'],
  ['inner', 'n (dot-equals)', 'n.next.prev = &i (assign)'],
  ['inner', 'a (array-element-equals)', 'a[0] = i (assign)'],
  ['function', 'sink (assigned to top level variable)', 'sink = func literal (assign)'],
  ['function', '~r0 (assigned)', 'return func literal (return)'],
  ['inner', '~r0 (return)', 'return &u (return)'],
  ['inner', '&(func literal) (address-of)', 'func literal (spill)'],
  ['function', '&T literal (pointer literal)', '&T{...} (spill)'],
  ['inner', '&T literal (assigned)', 'T{...} (struct literal element)'],
  ['inner', 'sink = u.SP() (assign)', 'sink = (*U).SP(u) (assign)'],
  ['inner', 'return *v.UP(1)._s (return)', 'return *V.UP(v, 1)._s (return)'],
  ['inner', 'v.UP().SP() (call parameter)', '(*U).SP(V.UP(v)) (call parameter)'],
  ['inner', 'x = v (assign)', 'x := v (assign)'],
  [
    'inner',
    'panic(fmt.Sprintf("%d, %d", n, 3)) (call parameter)',
    'panic(fmt.Sprintf("%d, %d", ... argument...)) (call parameter)'
  ],
  ['inner', '&T literal (struct literal element)', 'T{...} (struct literal element)'],
  ['inner', '... argument (arg to ...)', '... argument (slice-literal-element)'],
  ['use', 'func literal (captured by a closure)', 'x (captured by a closure)'],
  ['inner', 'q (closure-var)', 'q (captured by a closure)'],
  ['inner', 'dog (passed to call[argument escapes])', 'walk(cat, dog) (call parameter)'],
  [
    'inner',
    'fmt.a (passed to call[argument content escapes])',
    'fmt.Fprintln(w, fmt.a...) (call parameter)'
  ],
  ['inner', 'a.Eat() (receiver in indirect call)', 'a.Eat() (call parameter)'],
  ['inner', 'm.M() (receiver in indirect call)', '.autotmp_1.M() (call parameter)'],
  ['inner', '.out0 (passed-to-and-returned-from-call)', '(*U).String(u) (call parameter)'],
  ['inner', 'u.String() (passed-to-and-returned-from-call)', '(*U).String(u) (call parameter)'],
  ['inner', 'append(y, x) (appended to slice)', 'append(y, x) (call parameter)'],
  ['inner', 'v (range-deref)', 'for loop (range-deref)'],
  ['inner', 'make([]int, n) (non-constant size)', 'make([]int, 70000) (too large for stack)'],
  ['inner', '* v (indirection)', 'v (indirection)'],
  ['inner', 'out <- (interface {})(x) (send)', 'out <- x (send)'],
  ['inner', 'err = error(e) (assign)', 'err = e (assign)'],
  ['inner', 'f(x) (spill)', '~r0 (spill)'],
  ['inner', 'T literal (interface-converted)', 'T{...} (interface-converted)']
] as const

/** Steps with other reasons, targets or callees. */
const otherSteps = [
  ['u (assigned)', 'v := u (assign)'],
  ['b (assigned)', 'a = f(b) (assign)'],
  ['b (assigned)', 'b == c (assign)'],
  ['n (dot-equals)', 'n2.next = &i (assign)'],
  ['sink (assigned to top level variable)', 'sink2 = x (assign)'],
  ['p (assigned)', 'return p (return)'],
  ['&(func literal) (address-of)', '&T{...} (spill)'],
  ['&x (address-of)', 'x (captured by a closure)'],
  ['func literal (captured by a closure)', 'func literal (spill)'],
  ['dog (passed to call[argument escapes])', 'walk(cat) (call parameter)'],
  ['dog (passed to call[argument escapes])', 'walk(f(dog)) (call parameter)'],
  ['io.Writer(w) (passed to call[argument escapes])', 'fmt.Fprintln(w, fmt.a...) (call parameter)'],
  ['s.area() (receiver in indirect call)', 'fmt.Fprintln(os.Stdout, fmt.a...) (call parameter)'],
  ['a.Eat() (receiver in indirect call)', 'a.Drink() (call parameter)'],
  ['make([]int, n) (non-constant size)', 'make([]int, n) (spill)'],
  ['*v (indirection)', '*w (indirection)'],
  ['out <- f(x) (send)', 'out <- y (send)'],
  ['x (return)', 'x (assign)'],
  ['f(x) (call parameter)', 'g(y) (call parameter)'],
  ['x (captured by a closure)', 'x (reference)']
] as const

const opposite = [
  ['x escapes to heap', 'x does not escape', false],
  ['main x does not escape', 'x escapes to heap', false],
  ['moved to heap: x', 'x does not escape', false],
  ['&T literal escapes to heap', '&T{...} does not escape', true],
  ['leaking param: p', 'p does not escape', false],
  ['new(T) escapes to heap in f:', 'new(T) does not escape', false],
  ['func literal does not escape', 'func literal escapes to heap', true],
  ['can inline f', 'cannot inline f: recursive', false],
  ['cannot inline f: unhandled op FOR', 'can inline f with cost 9 as: func() {  }', false],
  ['devirtualizing s.Area to T', 'cannot devirtualize s.Area(): shaped receiver T', false],
  ['heap closure, captured vars = [a]', 'stack closure, captured vars = [a]', false],
  ['make([]int, n) escapes to heap', 'make([]int, 1) does not escape', true],
  ['Found IsInBounds', 'Proved IsInBounds', true],
  ['removed nil check', 'generated nil check', true]
] as const

const different = [
  ['&x does not escape', 'moved to heap: x'],
  ['main &p.left does not escape', 'p escapes to heap'],
  ['leaking param: p to result q level=1', 'leaking param: p to result q level=0'],
  ['x escapes to heap', 'y escapes to heap'],
  ['x escapes to heap', 'y does not escape'],
  ['moved to heap: x', 'leaking param: x'],
  ['"abc" escapes to heap', '"abd" escapes to heap'],
  ['1 escapes to heap', '2 escapes to heap'],
  ['make([]int, 10) escapes to heap', 'make([]int, 20) escapes to heap'],
  ['make([]int, n) escapes to heap', 'make([]string, 1) escapes to heap'],
  ['[]int{...} escapes to heap', '[]int{} escapes to heap'],
  ['&a{...} escapes to heap', '&b{...} escapes to heap'],
  ['&a literal escapes to heap', '&b{...} escapes to heap'],
  ['can inline f', 'can inline g'],
  ['can inline f', 'inlining call to f'],
  ['leaking param: p', 'leaking param content: p'],
  ['leaking param: p to result ~r0 level=0', 'leaking param: p to result ~r0 level=1'],
  ['new(T) escapes to heap in f:', 'new(T) escapes to heap in g:'],
  ['main x does not escape', 'run x does not escape'],
  ['Found IsInBounds', 'Found IsSliceInBounds'],
  ['cannot inline f into g: repeated recursive cycle', 'can inline f'],
  ['from x (return) at a.go:3:4', 'from x (assign) at a.go:3:4'],
  ['from f(x) (call parameter) at a.go:3:4', 'from g(y) (call parameter) at a.go:3:4'],
  ['flow: {heap} ← &x:', 'flow: {heap} ← x:'],
  ['string(b) does not escape', 'b does not escape'],
  ['make(cells) escapes to heap', '&node{...} escapes to heap']
] as const

describe('compareMessages', () => {
  it.each(same)('same: %s | %s', (claimed, printed) => {
    expect(compare(claimed, printed)).toEqual({kind: 'same'})
  })

  it.each(reworded)('%s: %s | %s', (id, claimed, printed) => {
    for (const likeness of [compare(claimed, printed), compare(printed, claimed)]) {
      expect(likeness).toMatchObject({kind: 'reworded', rewording: {id}, needsSamePlace: false})
    }
  })

  it.each(more)('%s, claimed only: %s | %s', (id, claimed, printed) => {
    expect(compare(claimed, printed)).toMatchObject({kind: 'reworded', rewording: {id}})
    expect(compare(printed, claimed)).toEqual({kind: 'same'})
  })

  it.each(rewordedAtOnePlace)('%s at one place: %s | %s', (id, claimed, printed) => {
    // A value and its name are told apart: which of them is claimed decides what is said.
    const back = id === 'constant-folded' ? 'constant-named' : id
    for (const [likeness, row] of [
      [compare(claimed, printed), id],
      [compare(printed, claimed), back]
    ] as const) {
      expect(likeness).toMatchObject({kind: 'reworded', needsSamePlace: true})
      const ids = likeness.kind === 'reworded' ? likeness.rewordings.map(({id}) => id) : []
      expect(ids).toContain(row)
    }
  })

  const step = (text: string) => `from ${text} at a.go:3:4`

  it.each(steps)('step to be found by %s: %s | %s', (stepPlace, claimed, printed) => {
    for (const likeness of [
      compare(step(claimed), step(printed)),
      compare(step(printed), step(claimed))
    ]) {
      expect(likeness).toMatchObject({kind: 'reworded', stepPlace})
    }
  })

  it.each(otherSteps)('other step: %s | %s', (claimed, printed) => {
    expect(compare(step(claimed), step(printed))).toEqual({kind: 'different'})
    expect(compare(step(printed), step(claimed))).toEqual({kind: 'different'})
  })

  it('finds a step that dereferences as a flow', () => {
    const flow = 'flow: {heap} ← **v:'
    for (const deref of ['*v', '* (*v)']) {
      expect(compare(step(`${deref} (indirection)`), flow)).toMatchObject({
        kind: 'reworded',
        stepPlace: 'heading'
      })
    }
    expect(compare(step('*w (indirection)'), flow)).toEqual({kind: 'different'})
    expect(compare(step('* (* (*v)) (indirection)'), flow)).toEqual({kind: 'different'})
    expect(compare(step('*v (return)'), flow)).toEqual({kind: 'different'})
  })

  const captured = (name: string, how: string, more = '') =>
    `${name} capturing by ${how}: n (addr=${more === '' ? 'true' : more} assign=true width=8)`

  it('finds a capture by the function that declares the variable', () => {
    for (const closure of ['f.func1', 'f.func2.1', '<S>']) {
      expect(compare(captured(closure, 'ref'), captured('f', 'ref', 'false'))).toMatchObject({
        kind: 'reworded',
        rewording: {id: 'capture-name', since: '1.17'}
      })
      expect(compare(captured(closure, 'ref'), captured('f', 'value', 'false'))).toEqual({
        kind: 'opposite',
        needsSamePlace: false
      })
    }
    expect(compare(captured('f.func1', 'ref'), captured('g', 'ref'))).toEqual({kind: 'different'})
    expect(compare(captured('f.func1', 'ref'), captured('g', 'value'))).toEqual({kind: 'different'})
    expect(compare(captured('f', 'ref'), captured('f', 'ref', 'false'))).toEqual({
      kind: 'different'
    })
  })

  it.each(opposite)('opposite: %s | %s', (claimed, printed, needsSamePlace) => {
    expect(compare(claimed, printed)).toEqual({kind: 'opposite', needsSamePlace})
    expect(compare(printed, claimed)).toEqual({kind: 'opposite', needsSamePlace})
  })

  it.each(different)('different: %s | %s', (claimed, printed) => {
    expect(compare(claimed, printed)).toEqual({kind: 'different'})
    expect(compare(printed, claimed)).toEqual({kind: 'different'})
  })

  it('tells writers what changed and since when, and nothing of its own making', () => {
    expect(compare('main p does not escape', 'p does not escape')).toEqual({
      kind: 'reworded',
      needsSamePlace: false,
      stepPlace: null,
      rewording: {id: 'function-prefix', summary: expect.any(String), since: '1.14'},
      rewordings: [{id: 'function-prefix', summary: expect.any(String), since: '1.14'}]
    })
  })
})

describe('which of two messages has the new words', () => {
  const newWords = (claimed: string, printed: string) => {
    const likeness = compareMessages(message(claimed), message(printed))
    return likeness.kind === 'reworded' ? likeness.rewording.newWords : null
  }

  it.each([
    ['x escapes to heap', '42 escapes to heap', 'printed'],
    ['42 escapes to heap', 'x escapes to heap', 'claimed'],
    ['&x escapes to heap', 'moved to heap: x', 'printed'],
    ['inlining call to f func(int) { g() }', 'inlining call to f', 'printed'],
    ['inlining call to f func(int) { g() }', 'inlining call to f func(int) { h() }', 'neither']
  ])('%s, %s: %s', (claimed, printed, which) => {
    expect(newWords(claimed, printed)).toBe(which)
  })
})
