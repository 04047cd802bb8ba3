import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {analysis, diagnostic, literal, shown, verdict, x} from './hand-made.ts'

describe('go-claim-wording', () => {
  const {find} = rules['go-claim-wording']
  const reworded = {
    kind: 'reworded',
    diagnostic: diagnostic('&T{...} does not escape', 16, 9),
    actual: {line: 16, column: 9},
    expected: {line: 16, column: null}
  } as const
  const summary = 'a composite literal is written `T{...}`'

  test('names the Go version in which the words changed', () => {
    const rewording = {id: 'literal', summary, since: '1.16'}
    expect(shown(find(analysis([verdict(literal, {...reworded, rewording})])))).toMatchObject([
      {
        words: '&T literal does not escape',
        messageId: 'reworded',
        reason:
          'Unexpected words `&T literal does not escape`, expected `&T{...} does not escape`: since Go 1.16, a composite literal is written `T{...}`',
        expected: ['&T{...} does not escape']
      }
    ])
  })

  test('tells a wrong position and the words at once, and corrects both', () => {
    const rewording = {id: 'literal', summary, since: '1.16'}
    const moved = {...reworded, rewording, expected: {line: 6, column: null}}
    expect(shown(find(analysis([verdict(literal, moved)])))).toMatchObject([
      {
        words: '16: &T literal does not escape',
        reason:
          'Unexpected position and words `16: &T literal does not escape`, expected `6: &T{...} does not escape`: since Go 1.16, a composite literal is written `T{...}`',
        actual: '16: &T literal does not escape',
        expected: ['6: &T{...} does not escape']
      }
    ])
  })

  test('says the position beside, where tags stand between it and the words', () => {
    const rewording = {id: 'literal', summary, since: '1.16'}
    const moved = verdict(literal, {...reworded, rewording, expected: {line: 6, column: null}})
    const tagged = analysis([moved])
    const source = tagged.article.source.replace('16: &T', '16<!>&T')
    expect(shown(find({...tagged, article: {...tagged.article, source}}))).toMatchObject([
      {
        words: '&T literal does not escape',
        reason: expect.stringMatching(/is written `T\{\.\.\.\}`; the compiler says it at `6`$/),
        expected: ['&T{...} does not escape']
      }
    ])
  })

  test('puts nothing in the place of what another line says in the new words', () => {
    const rewording = {id: 'literal', summary, since: '1.16'}
    const confirmed = verdict(x, {diagnostic: reworded.diagnostic})
    const again = verdict(literal, {...reworded, rewording, isRepeated: true})
    const found = find(analysis([confirmed, again]))
    expect(shown(found)).toMatchObject([
      {
        words: '&T literal does not escape',
        messageId: 'reworded-repeated',
        reason:
          'Unexpected words `&T literal does not escape`: since Go 1.16, a composite literal is written `T{...}`; that is `&T{...} does not escape`, which another line says',
        expected: []
      }
    ])
  })

  test('names everything that changed', () => {
    const rewording = {id: 'prefix', summary: 'the prefix is gone', since: '1.14'}
    const further = [{id: 'literal', summary, since: '1.16'}]
    const found = find(analysis([verdict(literal, {...reworded, rewording, further})]))
    expect(shown(found)).toMatchObject([
      {
        reason: expect.stringMatching(
          /: since Go 1\.14, the prefix is gone; since Go 1\.16, a composite literal is written/
        )
      }
    ])
  })

  test('does not say the new words twice', () => {
    const words = 'it is `&T{...} does not escape`'
    const rewording = {id: 'literal', summary: words, since: '1.16'}
    const confirmed = verdict(x, {diagnostic: reworded.diagnostic})
    const again = verdict(literal, {...reworded, rewording, isRepeated: true})
    expect(shown(find(analysis([confirmed, again])))).toMatchObject([
      {
        reason: expect.stringMatching(
          /it is `&T\{\.\.\.\} does not escape`, which another line says$/
        )
      }
    ])
  })

  test('names no version where there is none', () => {
    const rewording = {id: 'literal', summary, since: null}
    expect(shown(find(analysis([verdict(literal, {...reworded, rewording})])))).toMatchObject([
      {reason: expect.stringMatching(/does not escape`: a composite literal is written/)}
    ])
  })
})
