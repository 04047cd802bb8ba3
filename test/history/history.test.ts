import {stripVTControlCharacters} from 'node:util'
import {describe, expect, test} from 'vitest'
import {datingOf, withHistory} from '../../src/analysis/article-history.ts'
import {legendOf, writePicture} from '../../src/explain/write-picture.ts'
import {pictureOf, standingOf} from '../../src/history/index.ts'
import type {Analysis} from '../../src/model/index.ts'
import {painter} from '../../src/terminal/index.ts'
import {withEvery} from './brute-force.ts'
import {type Replayed, replay} from './replay.ts'

async function historyOfParcels(without: readonly string[] = []): Promise<Replayed> {
  const replayed = await replay('parcels', without)
  return {...replayed, analysis: await withHistory(replayed.analysis, replayed.others, 'all')}
}

function pictured({history, listings}: Analysis) {
  if (!history) throw new Error('there is no history')
  return pictureOf(
    history,
    listings.flatMap(({listing}) => listing.claims)
  )
}

const plain = {
  paint: painter(false),
  columns: Number.POSITIVE_INFINITY,
  isAscii: false
}

function drawn(analysis: Analysis, manner: Partial<typeof plain> = {}): readonly string[] {
  return writePicture(pictured(analysis), {...plain, ...manner})
}

describe('the history of an article, as the real compilers of 16 versions printed it', () => {
  test('draws versions × claims', async () => {
    const {analysis} = await historyOfParcels()
    expect(drawn(analysis)).toMatchInlineSnapshot(`
      [
        "Go 1.  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26",
        "40:1   ✓  ·  ·  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  can inline pack",
        "41:1   ✓  ·  ·  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  inlining call to pack",
        "42:1   ✗  ·  ·  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  inlining call to label",
        "43:1   →  ·  ·  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  moved to heap: p",
        "44:1   ✓  ·  ·  ✓  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  &p escapes to heap",
        "45:1   →  ·  ·  ✓  ✓  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  label p does not escape",
        "46:1   ✓  ·  ·  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  p.grams escapes to heap",
        "47:1   ✗  ·  ·  ✗  ✗  ✗  ✗  ✗  ✗  ✗  ✗  ✗  ✗  ✗  ✗  ✗  ✗  ✗  moved to heap: sum",
        "48:1   ~  ·  ·  ✓  ✓  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  ~  main []interface {} literal does not escape",
        "49:1   ✗  ·  ·  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  ✓  p.grams escapes to heap",
      ]
    `)
  })

  test('fits 60 columns, with the digits of versions one above the other', async () => {
    const {analysis} = await historyOfParcels()
    const lines = drawn(analysis, {columns: 60})
    expect(lines.filter(line => line.length > 60)).toEqual([])
    expect(lines.slice(0, 4)).toMatchInlineSnapshot(`
      [
        "Go 1.  11111111112222222",
        "      901234567890123456",
        "40:1  ✓··✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓  can inline pack",
        "41:1  ✓··✓✓✓✓✓✓✓✓✓✓✓✓✓✓✓  inlining call to pack",
      ]
    `)
    const legend = legendOf([pictured(analysis)], {columns: 60, isAscii: false})
    expect(legend.filter(line => line.length > 60)).toEqual([])
  })

  test('has signs of ASCII where a terminal knows no others, and colours where it has them', async () => {
    const {analysis} = await historyOfParcels()
    const [, , , ...lines] = drawn(analysis, {isAscii: true})
    expect(lines.join('\n')).toMatch(/^[\x20-\x7E\n]+$/)
    const colored = drawn(analysis, {paint: painter(true)})
    expect(colored.map(line => stripVTControlCharacters(line))).toEqual(drawn(analysis))
    expect(colored.join()).toContain('\u001b[32m✓')
  })

  test('is what asking every version says, with fewer of them asked', async () => {
    const {analysis, others, compiled} = await historyOfParcels()
    expect(compiled.length).toBeLessThan(others.minors.length)
    expect(analysis.history?.claims).toEqual(await withEvery(analysis, others))
  })

  test('says which versions are missing, and guesses nothing of them', async () => {
    const {analysis} = await historyOfParcels(['1.13'])
    expect(analysis.history?.missing).toEqual(['1.10', '1.11', '1.13'])
    expect(legendOf([pictured(analysis)], plain).join()).toContain('· not on this machine')
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
