import {expect, test} from 'vitest'
import {claims, markdown, read} from '../read.ts'

const listings = (...lines: readonly string[]) => read(markdown('```', ...lines, '```')).listings

test('a line may be long, but not without end', () => {
  const line = (length: number) => './a.go:1:2: moved to heap: '.padEnd(length, 'x')
  expect(claims(read(markdown('```', line(4000), '```')))).toHaveLength(1)
  expect(listings(line(4001))).toEqual([])
})

test('dots say that lines are left out', () => {
  const line = './a.go:1:2: moved to heap: x'
  expect(listings(line)[0]?.elided).toBe(false)
  expect(listings(line, '...')[0]?.elided).toBe(true)
  expect(listings('[…]', line)[0]?.elided).toBe(true)
  expect(listings(line, 'and so on')[0]?.elided).toBe(false)
})

test('a step without a place has that of the line above, whatever stands between', () => {
  const [listing] = listings(
    './a.go:5:2: x escapes to heap:',
    '  flow: y = &x:',
    'hello',
    '    from &x (address-of) at ./a.go:6:3',
    './a.go:7:2: moved to heap: z'
  )
  expect(listing?.claims.map(({position: {line, column}}) => [line, column])).toEqual([
    [5, 2],
    [5, 2],
    [5, 2],
    [7, 2]
  ])
})

test('a step without a place and without a line above has none', () => {
  const [listing] = listings('  flow: y = &x:', './a.go:7:2: moved to heap: z')
  expect(listing?.claims.map(({position: {line}}) => line)).toEqual([null, 7])
})

test('a message without a place keeps to itself', () => {
  const [listing] = listings('./a.go:7:2: moved to heap: z', 'moved to heap: x')
  expect(listing?.claims.map(({position: {line}}) => line)).toEqual([7, null])
})
