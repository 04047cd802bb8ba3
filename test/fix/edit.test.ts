import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {applyEdits, movedOffset} from '../../src/fix/edit.ts'
import type {Edit} from '../../src/model/index.ts'

/** A text cut into pieces, every second of which is replaced. */
const edited = fc
  .array(fc.record({kept: fc.string({minLength: 1}), old: fc.string(), text: fc.string()}), {
    maxLength: 6
  })
  .map(pieces => {
    let source = ''
    let result = ''
    const edits: Edit[] = []
    for (const {kept, old, text} of pieces) {
      source += kept
      result += kept
      edits.push({from: source.length, to: source.length + old.length, text})
      source += old
      result += text
    }
    return {source, result, edits}
  })

describe('applyEdits', () => {
  test('replaces every piece, in whatever order the edits come', () => {
    fc.assert(
      fc.property(edited, fc.boolean(), ({source, result, edits}, backwards) => {
        const given = backwards ? edits.toReversed() : edits
        expect(applyEdits(source, given)).toEqual({ok: true, text: result})
      })
    )
  })

  test.for([
    [
      {from: 1, to: 4, text: ''},
      {from: 3, to: 5, text: ''}
    ],
    [
      {from: 1, to: 4, text: ''},
      {from: 2, to: 3, text: 'x'}
    ],
    [
      {from: 2, to: 4, text: 'a'},
      {from: 2, to: 4, text: 'a'}
    ],
    [
      {from: 2, to: 2, text: 'a'},
      {from: 2, to: 2, text: 'b'}
    ]
  ])('refuses edits that overlap: %j', edits => {
    expect(applyEdits('abcdefg', edits)).toEqual({
      ok: false,
      problem: expect.stringContaining('overlap at offset')
    })
  })

  test('takes neighbours, and what is put in before a piece that goes', () => {
    const edits = [
      {from: 3, to: 5, text: ''},
      {from: 3, to: 3, text: '+'},
      {from: 1, to: 3, text: '-'}
    ]
    expect(applyEdits('abcdefg', edits)).toEqual({ok: true, text: 'a-+fg'})
  })
})

describe('movedOffset', () => {
  test('says where what was not edited is afterwards', () => {
    fc.assert(
      fc.property(edited, ({source, result, edits}) => {
        for (const [index, edit] of edits.entries()) {
          const next = edits[index + 1]?.from ?? source.length
          const rest = source.slice(edit.to, next)
          if (rest === '') continue
          const at = movedOffset(edit.to, edits.slice(0, index + 1))
          expect(result.slice(at, at + rest.length)).toBe(rest)
        }
      })
    )
  })
})
