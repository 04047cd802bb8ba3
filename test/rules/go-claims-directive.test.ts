import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {markdown, read} from '../extract/read.ts'
import {empty, rangeOf, shown} from './hand-made.ts'

describe('go-claims-directive', () => {
  const {find} = rules['go-claims-directive']

  test('reports what cannot be read, in its own words', () => {
    const problem = 'Unknown word `output`'
    const article = {
      ...empty.article,
      directiveProblems: [{range: rangeOf('output'), problem}]
    }
    expect(shown(find({...empty, article}))).toMatchObject([
      {at: '10:3', words: 'output', reason: problem, expected: []}
    ])
  })

  test('reports a skip without a reason once, unless it does nothing anyway', () => {
    const article = read(
      markdown('<!-- goclaims skip -->', '```', '$ x', './a.go:3:6: can inline f', '```')
    )
    const reported = shown(find({...empty, article}))
    expect(reported).toMatchObject([
      {actual: 'skip', messageId: 'unreasoned', reason: expect.stringContaining('without a reason')}
    ])
    const directive = article.listings[0]?.directive
    if (!directive) throw new Error('no directive')
    const unusedDirectives = [{directive, word: 'skip', why: 'hides-nothing'}] as const
    expect(shown(find({...empty, article, unusedDirectives}))).toMatchObject([
      {actual: 'skip', messageId: 'hides-nothing', reason: expect.stringContaining('hides nothing')}
    ])
  })

  test('marks a word with its value', () => {
    const article = read(
      markdown('<!-- goclaims partial for="b.go" -->', '```', './a.go:3:6: can inline f', '```')
    )
    const directive = article.listings[0]?.directive
    if (!directive) throw new Error('no directive')
    const unusedDirectives = [{directive, word: 'for', why: 'no-such-file'}] as const
    expect(find({...empty, article, unusedDirectives})).toMatchObject([{actual: 'for="b.go"'}])
  })
})
