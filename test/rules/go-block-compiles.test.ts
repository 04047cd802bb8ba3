import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import type {CompileFailure} from '../../src/model/index.ts'
import {broken, empty, shown} from './hand-made.ts'

describe('go-block-compiles', () => {
  const {find} = rules['go-block-compiles']

  test('marks the place of the first error, and lists all in the note', () => {
    const messages: [string, string] = ['declared and not used: x', 'undefined: y']
    expect(shown(find(broken('program', 'x := 1', messages)))).toEqual([
      {
        at: '5:2',
        words: 'x := 1',
        messageId: 'does-not-compile',
        reason:
          'Unexpected error in Go code, expected code that compiles: `declared and not used: x`, and 1 more error',
        severity: 'warning',
        actual: 'x := 1',
        expected: [],
        note: '4:2: declared and not used: x\n4:2: undefined: y'
      }
    ])
  })

  test('is an info for a fragment, which may rest on code that is not shown', () => {
    expect(find(broken('fragment', 'x := 1', ['undefined: y']))).toMatchObject([{severity: 'info'}])
  })

  test.for<[CompileFailure, string]>([
    [{kind: 'time-limit', milliseconds: 20_000}, 'took longer than 20 s on it (`timeLimit`)'],
    [
      {kind: 'memory-limit', bytes: 2 ** 30},
      'took more than 1024 MiB of memory for it (`memoryLimit`)'
    ],
    [{kind: 'output-limit', bytes: 9}, 'printed more than 9 bytes about it (`outputLimit`)'],
    [
      {kind: 'article-limit', milliseconds: 60_000},
      'took the 60 s that slow code of one article may take (`articleTimeLimit`)'
    ],
    [
      {kind: 'crash', detail: 'internal compiler error: oops'},
      'failed on it by a mistake of its own'
    ]
  ])('does not blame the code for %j, but says that it was not checked', ([failure, why]) => {
    const brokenBlocks = broken('program', 'x := 1', ['x']).brokenBlocks.map(block => ({
      ...block,
      failure
    }))
    expect(shown(find({...empty, brokenBlocks}))).toMatchObject([
      {reason: `Cannot check this Go code: the compiler ${why}`, severity: 'warning'}
    ])
  })

  test('says nothing of a module that is not there', () => {
    const brokenBlocks = broken('program', 'x := 1', ['x']).brokenBlocks.map(block => ({
      ...block,
      failure: {kind: 'module', packages: ['example.com/a']} as const
    }))
    expect(find({...empty, brokenBlocks})).toEqual([])
  })
})
