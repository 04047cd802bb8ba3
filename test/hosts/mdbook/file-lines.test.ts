import {expect, test} from 'vitest'
import {fileLines} from '../../../src/hosts/mdbook/file-lines.ts'

const same = (line: number) => ({line, isSame: true})
const included = (line: number) => ({line, isSame: false})

test('lines that another preprocessor put there come from the one that it took away', () => {
  const file = 'a\n{{#include main.go}}\nb\n'
  expect(fileLines(file, 'a\none\ntwo\nthree\nb\n')).toEqual([
    same(1),
    included(2),
    included(2),
    included(2),
    same(3),
    same(4)
  ])
})

test('what was added where nothing was comes from the line that follows', () => {
  expect(fileLines('a\nb', 'new\na\nb')).toEqual([included(1), same(1), same(2)])
})

test('what was taken away is skipped', () => {
  expect(fileLines('a\ngone\nb', 'a\nb')).toEqual([same(1), same(3)])
})

test('a byte order mark and the ends of lines are no difference', () => {
  expect(fileLines('\uFEFFa\r\nb', 'a\nb')).toEqual([same(1), same(2)])
})
