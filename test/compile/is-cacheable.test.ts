import {expect, test} from 'vitest'
import {isCacheable} from '../../src/compile/index.ts'
import type {CompileFailure} from '../../src/model/index.ts'

const here = {file: 'main.go', line: 3, column: 1}
const nowhere = {file: null, line: null, column: null}

test.each<[boolean, CompileFailure]>([
  [true, {kind: 'errors', errors: [{position: here, message: 'undefined: x'}]}],
  [true, {kind: 'errors', errors: [{position: {...here, line: null}, message: 'missing return'}]}],
  [false, {kind: 'errors', errors: [{position: nowhere, message: 'no space left on device'}]}],
  [
    false,
    {
      kind: 'errors',
      errors: [{position: here, message: 'could not import fmt (open x: no such file)'}]
    }
  ],
  [true, {kind: 'module', packages: ['github.com/a/b']}],
  [true, {kind: 'module', packages: ['mylib/things']}],
  [false, {kind: 'module', packages: ['github.com/a/b', 'net/http']}],
  [false, {kind: 'time-limit', milliseconds: 1}],
  [false, {kind: 'memory-limit', bytes: 1}],
  [false, {kind: 'output-limit', bytes: 1}],
  [false, {kind: 'article-limit', milliseconds: 1}],
  [false, {kind: 'crash', detail: ''}],
  [false, {kind: 'unusable', detail: ''}],
  [false, {kind: 'aborted'}]
])('%s: %j', (lasts, failure) => {
  expect(isCacheable({ok: false, failure})).toBe(lasts)
})

test('what compiles, compiles', () => {
  expect(isCacheable({ok: true, diagnostics: [], added: []})).toBe(true)
})
