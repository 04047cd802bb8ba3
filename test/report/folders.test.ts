import {expect, test} from 'vitest'
import {fromRoot} from '../../src/report/folders.ts'

const folders = {cwd: '/work/docs', root: '/work'}

test.for([
  ['a.md', 'docs/a.md'],
  ['deep/a.md', 'docs/deep/a.md'],
  ['../README.md', 'README.md'],
  ['..more/a.md', 'docs/..more/a.md'],
  ['../..more.md', '..more.md'],
  ['../../other/a.md', '/other/a.md'],
  ['/work/a.md', 'a.md'],
  ['/other/a.md', '/other/a.md']
] as const)('%s is %s', ([file, expected]) => {
  expect(fromRoot(file, folders)).toBe(expected)
})
