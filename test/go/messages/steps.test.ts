import {describe, expect, it} from 'vitest'
import {compareMessages, parseLine} from '../../../src/go/messages/index.ts'
import type {Message} from '../../../src/model/index.ts'

function message(text: string): Message {
  const parsed = parseLine(`x.go:1:2: ${text}`)
  if (!parsed) throw new Error(`Not read: ${text}`)
  return parsed.message
}

/** How a step of Go 1.12, less its position, stands to one of today. */
const compare = (old: string, now: string) =>
  compareMessages(message(`from ${old} at a.go:3`), message(`from ${now} at a.go:3:4`))

const placeOf = (old: string, now: string) => {
  const likeness = compare(old, now)
  return likeness.kind === 'reworded' ? likeness.stepPlace : likeness.kind
}

/** A step up to Go 1.12, and how today's compiler tells it. */
const told = [
  ['u (assigned)', 'u := new(T) (assign)', 'inner'],
  ['u (assigned)', 'a, u := f() (assign-pair)', 'inner'],
  ['u (assigned)', 'u, ok := x.(T) (assign-pair-dot-type)', 'inner'],
  ['u (assign-pair)', 'u, v = &x, &y (assign-pair)', 'inner'],
  ['u (assign-pair-func-call)', 'u, v = f() (assign-pair)', 'inner'],
  ['u (assign-pair-dot-type)', 'u, ok = x.(T) (assign-pair-dot-type)', 'inner'],
  ['*p (star-equals)', '*p = &x (assign)', 'inner'],
  ['p.next (star-dot-equals)', 'p.next = &x (assign)', 'inner'],
  ['s[0] (slice-element-equals)', 's[0] = &x (assign)', 'inner'],
  ['m["a"] (value of map put)', 'm["a"] = &x (assign)', 'inner'],
  ['u (dot-equals)', 'u.next = &x (assign)', 'inner'],
  ['u (array-element-equals)', 'u[1] = &x (assign)', 'inner'],
  ['u (assigned to top level variable)', 'u = &x (assign)', 'function'],
  ['~r0 (assigned)', 'return &x (return)', 'function'],
  ['~r1 (return)', 'return x, y (return)', 'inner'],
  ['err (return)', 'return fail() (return)', 'inner'],
  ['&(T{...}) (address-of)', 'T{...} (spill)', 'inner'],
  ['&func literal (address-of)', 'func literal (spill)', 'inner'],
  ['&T{...} (pointer literal)', '&T{...} (spill)', 'function'],
  ['&x (struct literal element)', 'x (struct literal element)', 'inner'],
  ['&x (array literal element)', 'x (array literal element)', 'inner'],
  ['&x (slice-literal-element)', 'x (slice-literal-element)', 'inner'],
  ['... argument (arg to ...)', '... argument (slice-literal-element)', 'inner'],
  ['func literal (captured by a closure)', 'x (captured by a closure)', 'use'],
  ['x (closure-var)', 'x (captured by a closure)', 'inner'],
  ['x (passed to call[argument escapes])', 'f(x, y) (call parameter)', 'inner'],
  ['y (passed to function)', 'f(x, y) (call parameter)', 'inner'],
  ['x (arg to recursive call)', 'f(x) (call parameter)', 'inner'],
  ['... argument (passed to call[argument content escapes])', 'f(x...) (call parameter)', 'inner'],
  ['.out0 (passed-to-and-returned-from-call)', 'f(x) (call parameter)', 'inner'],
  ['f(x) (passed-to-and-returned-from-call)', 'f(x) (call parameter)', 'inner'],
  ['h.Sum() (receiver in indirect call)', 'h.Sum() (call parameter)', 'inner'],
  ['h.Sum(b) (parameter to indirect call)', 'T.Sum(h, b) (call parameter)', 'inner'],
  ['append(s, x) (appended to slice)', 'append(s, x) (call parameter)', 'inner'],
  ['panic(x) (panic)', 'panic(x) (call parameter)', 'inner'],
  ['append(s, x) (append-first-arg)', 'append(s, x) (appendee slice)', 'inner'],
  ['v (range)', 'for loop (range)', 'inner'],
  ['v (range-deref)', 'for loop (range-deref)', 'inner'],
  ['uintptr(unsafe.Pointer(&x)) (escaping uintptr)', 'uintptr(p) (//go:uintptrescapes)', 'inner'],
  ['make([]int, n) (non-constant size)', 'make([]int, n) (too large for stack)', 'inner'],
  // Today a conversion that nobody wrote is left out, and a parameter of an inlined call is given
  // its value.
  ['interface {}(x) (spill)', 'x (spill)', 'inner'],
  ['fmt.a = []interface {} literal (assign)', 'fmt.a := ... argument (assign-pair)', 'inner'],
  ['fmt.a = []interface {}{...} (assign)', 'fmt.a := ... argument (assign-pair)', 'inner']
] as const

describe('a step of old Go is told today', () => {
  it.each(told)('%s: %s', (old, now, place) => {
    expect(placeOf(old, now)).toBe(place)
  })
})

/** Two steps that are about something else, each for one difference. */
const others = [
  ['another target', 'u (assigned)', 'v := new(T) (assign)'],
  ['the target is what is read', 'u (assigned)', 'v := u (assign)'],
  ['no assignment', 'u (assigned)', 'u (assign)'],
  ['its name only begins the same', 'u (dot-equals)', 'up.next = &x (assign)'],
  ['an argument is no target', 'x (assigned)', 'v = f(x, y) (assign)'],
  ['a variable is no result without a name', 'u (assigned)', 'return u (return)'],
  ['no name is returned', 'f(x) (return)', 'return x (return)'],
  ['a pointer to another', '&x (slice-literal-element)', 'y (slice-literal-element)'],
  [
    'the closure keeps no code',
    'func literal (captured by a closure)',
    'f(x) (captured by a closure)'
  ],
  ['a variable keeps itself', 'y (captured by a closure)', 'x (captured by a closure)'],
  ['not among the arguments', 'z (passed to function)', 'f(x, y) (call parameter)'],
  ['inside of an argument', 'x (passed to function)', 'f(g(x), y) (call parameter)'],
  ['nothing is called', 'x (passed to function)', 'x (call parameter)'],
  ['nothing is spread', '... argument (passed to call[argument escapes])', 'f(x) (call parameter)'],
  ['no call gives it', '.out0 (passed-to-and-returned-from-call)', 'x (call parameter)'],
  ['another method', 'h.Sum() (receiver in indirect call)', 'h.Add() (call parameter)'],
  ['a function is no method', 'h.Sum() (receiver in indirect call)', 'Sum() (call parameter)'],
  ['two more arguments', 'h.Sum() (receiver in indirect call)', 'T.Sum(h, b) (call parameter)'],
  ['fewer arguments', 'T.Sum(h, b) (receiver in indirect call)', 'h.Sum(b) (call parameter)'],
  ['no variable of a loop', 's[0] (range)', 'for loop (range)'],
  ['another reason', 'u (star-equals)', 'u (return)'],
  ['the value is another', 'fmt.a = x (assign)', 'fmt.a := y (assign-pair)'],
  ['another parameter', 'fmt.a = x (assign)', 'io.r := x (assign-pair)'],
  ['no parameter', 'a = x (assign)', 'a := x (assign-pair)'],
  ['no list', 'fmt.a = interface {} literal (assign)', 'fmt.a := ... argument (assign-pair)']
] as const

describe('a step is not another', () => {
  it.each(others)('%s: %s, %s', (_, old, now) => {
    expect(compare(old, now)).toEqual({kind: 'different'})
  })
})

describe('what is no step has no part in this', () => {
  it.each([
    ['from x (indirection) at a.go:3', 'flow: {heap} ← x:'],
    ['x escapes to heap', 'from x (spill) at a.go:3:4']
  ])('%s, %s', (claimed, printed) => {
    expect(compareMessages(message(claimed), message(printed))).toEqual({kind: 'different'})
  })
})
