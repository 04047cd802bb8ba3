import {describe, expect, test} from 'vitest'
import {applyEdits} from '../../../src/fix/edit.ts'
import {encodings} from '../../../src/reconcile/correct/encodings.ts'
import {placeEdits} from '../../../src/reconcile/correct/place-edits.ts'

/** A position once it says a place; `null` where it is not written as plain numbers. */
function placed(position: string, line: number, column: number | null = null): string | null {
  const source = `1:1 ${position} 9:9`
  const edits = placeEdits(source, 4, 4 + position.length, {line, column})
  if (!edits) return null
  const edited = applyEdits(source, edits)
  if (!edited.ok) throw new Error(edited.problem)
  return edited.text.slice(4, -4)
}

describe('the numbers of a position', () => {
  test('change where they are wrong, and only there', () => {
    expect(placed('25:31', 15, 31)).toBe('15:31')
    expect(placed('25:31', 25, 4)).toBe('25:4')
    expect(placed('25', 15)).toBe('15')
    expect(placed('25', 15, 31)).toBe('15')
    expect(placeEdits('25:31', 0, 5, {line: 25, column: 31})).toEqual([])
    expect(placeEdits('25:31', 0, 5, {line: 15, column: 31})).toEqual([
      {from: 0, to: 2, text: '15'}
    ])
  })

  test('lose a column that the compiler leaves out', () => {
    expect(placed('25:31', 25)).toBe('25')
    expect(placed('25:31', 15)).toBe('15')
  })

  test('are found between tags and character references, which hold no numbers', () => {
    expect(placed('<b class="w2">25</b>:<i>31</i>', 15, 3)).toBe('<b class="w2">15</b>:<i>3</i>')
    expect(placed('25&#58;31', 15, 3)).toBe('15&#58;3')
  })

  test('stay where there are more or fewer than two', () => {
    expect(placed('1:2:3', 4, 5)).toBeNull()
    expect(placed('<b>one</b>', 4, 5)).toBeNull()
  })
})

describe('ways to write words', () => {
  const written = (before?: {source: string; text: string}) =>
    encodings(before).map(encode => encode('&T{<-c >} ~r0'))
  const plain = '&T{<-c >} ~r0'
  const encoded = '&amp;T&#123;&lt;-c &gt;&#125; ~r0'

  test('are as they are first, but where the article has references', () => {
    expect(written()).toEqual([plain, encoded])
    expect(written({source: '&T literal', text: '&T literal'})).toEqual([plain, encoded])
    expect(written({source: '&amp;T literal', text: '&T literal'})).toEqual([encoded, plain])
  })

  test('take a reference that is read as one for words', () => {
    expect(written({source: '&amp;T', text: '&amp;T'})).toEqual([plain, encoded])
  })
})
