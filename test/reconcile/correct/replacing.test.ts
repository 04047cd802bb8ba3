import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {applyEdits} from '../../../src/fix/edit.ts'
import {replacing} from '../../../src/reconcile/correct/replacing.ts'

describe('replacing', () => {
  test('makes a stretch read as a text, and takes something away wherever it can', () => {
    const unit = fc.constantFrom('a', 'b', '😀', '😁')
    const words = fc.array(unit).map(units => units.join(''))
    fc.assert(
      fc.property(words, words, words, words, (before, old, after, text) => {
        const source = before + old + after
        const edits = replacing(source, before.length, before.length + old.length, text)
        expect(applyEdits(source, edits)).toEqual({ok: true, text: before + text + after})
        expect(edits.length).toBe(old === text ? 0 : 1)
        for (const {from, to, text: put} of edits) {
          expect(to > from || old === '').toBe(true)
          expect(`${put} ${source.slice(from, to)}`).not.toMatch(/\p{Cs}/u)
        }
      })
    )
  })
})
