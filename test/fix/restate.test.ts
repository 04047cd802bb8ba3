import {expect, test} from 'vitest'
import {restate} from '../../src/fix/index.ts'
import {markdown, read} from '../extract/read.ts'

const code = (meta: string) => [`\`\`\`go ${meta}`, 'package main', 'func main() {}', '```']
const output = ['```', './main.go:2:6: can inline main', '```']

function restated(...lines: readonly string[]) {
  const source = markdown(...lines)
  const {text, compared} = restate(read(source), '1.26')
  const changed = text.split('\n').filter((line, at) => line !== source.split('\n')[at])
  return {changed, compared}
}

test('the Go of front matter becomes another, in its own quotes', () => {
  const said = restated('---', 'title: "1.12"', 'go: "1.12" # as then', '---', '', ...code(''))
  expect(said).toEqual({changed: ['go: "1.26" # as then'], compared: []})
})

test('so does that of TOML', () => {
  expect(restated('+++', "go = '1.9.7'", '+++', '', ...code('')).changed).toEqual(["go = '1.26'"])
})

test('and that of fences and comments, each once', () => {
  const said = restated(...code('file=main.go go=1.12'), '', '<!-- goclaims go=1.12 -->', ...output)
  expect(said).toEqual({
    changed: ['```go file=main.go go=1.26', '<!-- goclaims go=1.26 -->'],
    compared: []
  })
})

test('what compares two Gos goes on doing so', () => {
  const listings = ['1.12', '1.24'].flatMap(go => ['', `<!-- goclaims go=${go} -->`, ...output])
  expect(restated('---', 'go: "1.20"', '---', '', ...code(''), ...listings)).toEqual({
    changed: [],
    compared: ['1.12', '1.20', '1.24']
  })
})

test('so does what compares one with that of its front matter', () => {
  const listings = ['', '<!-- goclaims go=1.12 -->', ...output, '', ...output]
  expect(restated('---', 'go: "1.24"', '---', '', ...code(''), ...listings)).toEqual({
    changed: [],
    compared: ['1.12', '1.24']
  })
})

test('an article that states none stays as it is', () => {
  expect(restated('go: "1.12" in prose', '', ...code(''), '', ...output).changed).toEqual([])
})
