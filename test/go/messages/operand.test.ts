import {describe, expect, it} from 'vitest'
import {isCollapsed, isFolded, mayReplace} from '../../../src/go/messages/operand.ts'

describe('a call with its variadic arguments put as one', () => {
  it.each([
    ['f(a, b)', 'f(... argument...)', true],
    ['f(a, b, c)', 'f(a, ... argument...)', true],
    ['f()', 'f(... argument...)', false],
    ['g(a, b)', 'f(... argument...)', false],
    ['f(a, b)', 'f(a, b)', false],
    ['f(a, ... argument...)', 'f(... argument...)', false]
  ])('%s, %s: %s', (call, shown, is) => {
    expect(isCollapsed(call, shown)).toBe(is)
  })
})

describe('a name with its value put for it', () => {
  it.each([
    ['make([]int, n)', 'make([]int, 8)', true],
    ['make([]int, n + 1)', 'make([]int, 9)', true],
    ['greet(name)', 'greet("Ann")', true],
    ['make([]int, 7)', 'make([]int, 8)', false],
    ['make([]int, n)', 'make([]int, n)', false],
    ['f(a, b)', 'f(8)', false],
    ['n', '8', false]
  ])('%s, %s: %s', (name, value, is) => {
    expect(isFolded(name, value)).toBe(is)
  })

  it.each([
    ['n', '8', true],
    ['p.n', '8', true],
    ['int64(n)', 'n', true],
    ['string(b)', 'b', false],
    ['~r0', '8', true],
    ['~r0', 'x', false],
    ['x', '~r0', true],
    ['x', 'new(T)', true],
    ['x', 'T{...}', true],
    ['f()', '8', false],
    ['7', '8', false]
  ])('%s, %s as a whole: %s', (name, value, may) => {
    expect(mayReplace(name, value)).toBe(may)
  })
})
