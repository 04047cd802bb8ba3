import {describe, expect, it} from 'vitest'
import type {TrueArticle} from './article.ts'
import {type Fault, judge} from './judge.ts'
import {asItStands} from './mutations/mutation.ts'
import {loadTruth, type Truth} from './road.ts'
import {render} from './sheet.ts'

const loaded = await loadTruth()
const reason = loaded.ok ? '' : ` (left out: ${loaded.reason})`

describe.skipIf(!loaded.ok)(`the compiler team’s tests as articles${reason}`, () => {
  if (!loaded.ok) return
  const {truth} = loaded

  it('finds the compiler as its team expects it to be', () => {
    expect(truth.unmet).toEqual([])
    expect(truth.articles.length).toBeGreaterThan(50)
    expect(truth.expectations).toBeGreaterThan(2500)
  })

  describe('says nothing against', {timeout: 20_000}, () => {
    it.each(truth.articles.map(article => [article.path, article] as const))(
      '%s',
      async (_, article) => {
        expect(await faultsOf(article, truth)).toEqual([])
      }
    )
  })

  describe('says nothing against, with the expectations as comments,', {timeout: 20_000}, () => {
    it.each(truth.withComments.map(article => [article.path, article] as const))(
      '%s',
      async (_, article) => {
        expect(await faultsOf(article, truth)).toEqual([])
      }
    )
  })
})

/** What is wrong with the answer to an article whose every line is true, in words. */
async function faultsOf({path, sheet}: TrueArticle, truth: Truth): Promise<string[]> {
  const rendered = render(sheet)
  const analysis = await truth.analyze(rendered.markdown, `${path}.md`)
  const mutated = {sheet, expected: asItStands(sheet), offset: 0, what: 'nothing'}
  const source = rendered.markdown.split('\n')
  return judge(mutated, rendered, analysis).map(
    ({kind, line, wanted, got}: Fault) =>
      `${kind}: wanted ${wanted}, got ${got}, of ${line === null ? 'the listing' : source[line - 1]}`
  )
}
