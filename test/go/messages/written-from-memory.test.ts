import {expect, test} from 'vitest'
import {parseBareMessage, parseLine} from '../../../src/go/messages/index.ts'

const read = (line: string) => parseLine(line)?.message.kind ?? null

test('slips are mended behind a position, however many words it has, up to some', () => {
  expect(read('a.go:1:2: moved to haep: x')).toBe('moved-to-heap')
  expect(read('moved to haep: x')).toBeNull()
  expect(read(`a.go:1:2: moved to haep: ${'x'.repeat(170)}`)).toBe('moved-to-heap')
  expect(read(`a.go:1:2: moved to haep: ${'x'.repeat(190)}`)).toBeNull()
})

test('a short word has no slip, a longer one has one', () => {
  expect(read('a.go:1:2: x does not ecsape')).toBe('does-not-escape')
  expect(read('a.go:1:2: x doess not escpe')).toBe('does-not-escape')
  expect(read('a.go:1:2: x doess nott escape')).toBeNull()
  expect(read('a.go:1:2: x does not esce')).toBeNull()
})

test('words that lead to a message in a comment are no name of a function', () => {
  const meant = (comment: string) => parseBareMessage(comment, true)?.message
  expect(meant('// here &t{} does not escape')).toMatchObject({subject: '&t{}', fields: {}})
  expect(meant('// OK, so new(T) escapes to heap!!')?.subject).toBe('new(T)')
  expect(meant('// [+] new(T) escapes to heap')?.subject).toBe('new(T)')
  expect(parseBareMessage('here &t{} does not escape')?.message.fields).toEqual({in: 'here'})
})
