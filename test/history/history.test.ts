import {describe, expect, test} from 'vitest'
import {datingOf, withHistory} from '../../src/analysis/article-history.ts'
import {legendOf, pictureOf, standingOf, writePicture} from '../../src/history/index.ts'
import type {Analysis} from '../../src/model/index.ts'
import {withEvery} from './brute-force.ts'
import {type Replayed, replay} from './replay.ts'

async function historyOfParcels(without: readonly string[] = []): Promise<Replayed> {
  const replayed = await replay('parcels', without)
  return {...replayed, analysis: await withHistory(replayed.analysis, replayed.others, 'all')}
}

function drawn({history, listings}: Analysis): readonly string[] {
  if (!history) throw new Error('there is no history')
  const claims = listings.flatMap(({listing}) => listing.claims)
  return writePicture(
    pictureOf(history, claims),
    ({position: {line, column}}) => `${line}:${column}`,
    ({text}) => text
  )
}

describe('the history of an article, as the real compilers of 16 versions printed it', () => {
  test('draws versions × claims', async () => {
    const {analysis} = await historyOfParcels()
    expect(drawn(analysis)).toMatchInlineSnapshot(`
      [
        "Go 1.  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26",
        "10:6   ✓  ·  ·  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  can inline pack",
        "28:11  ✓  ·  ·  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  inlining call to pack",
        "29:19  ✗  ·  ·  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  inlining call to label",
        "11:2   →  ·  ·  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  moved to heap: p",
        "12:9   ✓  ·  ·  ✓  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  &p escapes to heap",
        "15:12  →  ·  ·  ✓  ✓  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  label p does not escape",
        "16:30  ✓  ·  ·  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  p.grams escapes to heap",
        "20:2   ✗  ·  ·  ✗  ✗  ✗  ✗  ✗  ✗  ✗  ✗  ✗  ✗  ✗  ✗  ✗  ✗  ✗  moved to heap: sum",
        "29:13  ~  ·  ·  ✓  ✓  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  main []interface {} literal does not escape",
        "29:19  ✗  ·  ·  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  p.grams escapes to heap",
      ]
    `)
  })

  test('is what asking every version says, with fewer of them asked', async () => {
    const {analysis, others, compiled} = await historyOfParcels()
    expect(compiled.length).toBeLessThan(others.minors.length)
    expect(analysis.history?.claims).toEqual(await withEvery(analysis, others))
  })

  test('says which versions are missing, and guesses nothing of them', async () => {
    const {analysis} = await historyOfParcels(['1.13'])
    expect(analysis.history?.missing).toEqual(['1.10', '1.11', '1.13'])
    expect(legendOf({missing: ['1.13']})).toContain('· not on this machine')
    expect(drawn(analysis)[0]).toContain(' 13 ')
  })

  test('tells what was right once from what never was', async () => {
    const {analysis} = await historyOfParcels()
    const {history, listings} = analysis
    if (!history) throw new Error('there is no history')
    const standings = listings.flatMap(({verdicts}) =>
      verdicts.flatMap(verdict => {
        const standing = standingOf(verdict, history, '1.26')
        return standing
          ? [[verdict.claim.text, standing.kind, 'since' in standing ? standing.since : null]]
          : []
      })
    )
    expect(standings).toMatchInlineSnapshot(`
      [
        [
          "&p escapes to heap",
          "outdated",
          "1.13",
        ],
        [
          "label p does not escape",
          "outdated",
          "1.14",
        ],
        [
          "moved to heap: sum",
          "never",
          null,
        ],
        [
          "main []interface {} literal does not escape",
          "outdated",
          "1.14",
        ],
      ]
    `)
  })

  test('tells for which version it was written', async () => {
    const {analysis} = await historyOfParcels()
    const {lost = [], ...dating} = datingOf(analysis) ?? {}
    expect(dating).toEqual({
      from: '1.12',
      to: '1.12',
      chosen: '1.12',
      now: '1.26',
      certainty: 'likely',
      held: 9,
      claims: 10
    })
    expect(lost.map(({text}) => text)).toEqual([
      '&p escapes to heap',
      'label p does not escape',
      'main []interface {} literal does not escape'
    ])
  })
})
