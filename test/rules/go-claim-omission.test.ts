import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {analysis, commanded, diagnostic, shown, verdict, x} from './hand-made.ts'

describe('go-claim-omission', () => {
  const {find, meta} = rules['go-claim-omission']
  const shownX = verdict(x, {
    diagnostic: diagnostic('x escapes to heap', 4, 2),
    actual: {line: 4, column: 2}
  })
  const moved = {...diagnostic('moved to heap: z', 4, 2), kind: 'moved-to-heap'} as const

  test('is off by default', () => expect(meta.default).toBe('off'))

  test('lists the missing lines as the listing would have them', () => {
    const omitted = [diagnostic('y escapes to heap', 4, 7), moved]
    expect(shown(find(commanded(analysis([shownX], {omitted}))))).toEqual([
      {
        at: '11:1',
        words: './main.go:14:2: x escapes to heap',
        messageId: 'omission',
        reason:
          'Unexpected gap in this listing, expected 2 messages more, such as `./main.go:4:7: y escapes to heap`; 1 of them is of a kind that the listing never shows (`moved to heap`)',
        severity: 'warning',
        actual: './main.go:14:2: x escapes to heap',
        expected: [],
        note: 'go1.26.8 with `-m -l` prints also\n./main.go:4:7: y escapes to heap\n./main.go:4:2: moved to heap: z'
      }
    ])
  })

  test('says when the author may have cut a kind', () => {
    expect(shown(find(commanded(analysis([shownX], {omitted: [moved]}))))).toMatchObject([
      {
        reason:
          'Unexpected gap in this listing, expected 1 message more, `./main.go:4:2: moved to heap: z`; it is of a kind that the listing never shows (`moved to heap`)'
      }
    ])
  })

  test('is silent where another command is nearer, or another Go is asked for', () => {
    const made = commanded(analysis([shownX], {omitted: [moved]}))
    const other = made.article.commands.map(command => ({...command, flags: ['-S']}))
    const nearer = {...made.article, commands: [...made.article.commands, ...other]}
    expect(find({...made, article: nearer})).toEqual([])
    expect(find({...made, article: {...made.article, go: '1.20'}})).toEqual([])
    expect(find({...made, article: {...made.article, go: '1.26'}})).toHaveLength(1)
  })
})
