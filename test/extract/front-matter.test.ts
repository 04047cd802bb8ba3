import {expect, test} from 'vitest'
import {markdown, read, said} from './read.ts'

const yaml = (...lines: readonly string[]) => markdown('---', ...lines, '---', '', 'Text.')

test('takes the Go version of YAML and TOML, as it is written', () => {
  expect(read(yaml('title: Heap', 'go: "1.22"')).go).toBe('1.22')
  expect(read(yaml('go: 1.20')).go).toBe('1.20')
  expect(read(markdown('+++', 'go = 1.20', '+++')).go).toBe('1.20')
  expect(read(markdown('+++', 'go = "1.20"', '+++')).go).toBe('1.20')
})

test('takes nothing of front matter that is no map, is broken, or says nothing of Go', () => {
  for (const source of [
    yaml('just words'),
    yaml('- go'),
    yaml('a: [b'),
    yaml('goes: "1.22"'),
    yaml('')
  ]) {
    expect(read(source)).toMatchObject({go: null, directiveProblems: []})
  }
  expect(read(yaml('go: {minor: 22}'))).toMatchObject({go: null, directiveProblems: []})
})

test('points at a number that is no system', () => {
  const [problem] = read(markdown('+++', 'go = 1.20', 'goos = 5', '+++')).directiveProblems
  expect(problem?.problem).toMatch(/^`goos: 5` in the front matter is no /)
})

test('points at what is no version', () => {
  const source = yaml('title: Heap', 'go: latest  ', 'tags: [go]')
  const [problem] = read(source).directiveProblems
  expect(problem && said(source, problem.range)).toBe('go: latest')
})
