import {describe, expect, it} from 'vitest'
import {baseName, commentedFile, namedFile} from '../../../src/extract/classify/named-file.ts'

describe('the comment that code begins with', () => {
  it.each([
    '// main.go',
    '//main.go',
    '/* main.go */',
    '\n  // cmd/shop/main.go',
    '// cmd\\shop\\main.go',
    '// file: main.go',
    '// Datei：main.go',
    '// `main.go`',
    '// --- main.go ---',
    '// main.go - the shop',
    '// main.go (before)',
    '// main.go, cut short',
    '// file:  "main.go"',
    '// file: - main.go',
    '// ~/shop/main.go'
  ])('%j is a title', comment => {
    expect(commentedFile(`${comment}\npackage main`)).toBe('main.go')
  })

  it.each([
    '// main.go has the rest',
    '// See main.go',
    '// main.gopher',
    '// .go',
    '// dir/.go',
    'package main // main.go'
  ])('%j is none', comment => {
    expect(commentedFile(`${comment}\npackage main`)).toBeNull()
  })
})

describe('the sentence before code', () => {
  it.each([
    ['Put this into `lamp.go`:', 'lamp.go'],
    ['We had a.go. Now there is lamp.go:', 'lamp.go'],
    ['We had a.go! lamp.go says no capital begins it.', null],
    ['See cmd/lamp.go, that is lamp.go again.', 'lamp.go'],
    ['Both a.go and b.go have it.', null],
    ['先看 a.go。再看 lamp.go：', 'lamp.go'],
    ['First a.go\n\nthen lamp.go', 'lamp.go'],
    ['Nothing is named.', null],
    ['', null],
    ['It is lamp.go.', 'lamp.go'],
    ['See https://example.org/src/lamp.go', null],
    ['Mine is /home/me/lamp.go', null],
    ['We use lamp.gohtml and lamp.go/x', null]
  ])('%j names %j', (text, name) => {
    expect(namedFile(text)).toBe(name)
  })
})

it.each([
  ['a/b/c.go', 'c.go'],
  ['a\\b\\c.go', 'c.go'],
  ['c.go', 'c.go']
])('the last part of %j is %j', (path, name) => {
  expect(baseName(path)).toBe(name)
})
