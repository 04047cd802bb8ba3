import {describe, expect, it} from 'vitest'
import {type Case, chooseCases, mutate, runCases} from './cases.ts'
import {loadTruth} from './road.ts'
import {formatOutcome, formatTable, reaches, tally, tallyAll, worst} from './score.ts'
import {render, type ShownLine} from './sheet.ts'
import {thresholds} from './thresholds.ts'

const loaded = await loadTruth()
const reason = loaded.ok ? '' : ` (left out: ${loaded.reason})`

describe.skipIf(!loaded.ok)(`mutations of the compiler team’s tests${reason}`, () => {
  if (!loaded.ok) return
  const {truth} = loaded
  const cases = [...chooseCases(truth.articles, {seed: 2, count: 300})]

  it('makes false what it says is false, and nothing else', () => {
    const wrong = cases.flatMap(one => contradictions(one))
    expect(wrong).toEqual([])
  })

  it('does the same again for the same words', () => {
    for (const one of cases.slice(0, 50)) expect(written(one)).toEqual(written(one))
  })

  it('is answered rightly by the linter', {timeout: 120_000}, async () => {
    const outcomes = await runCases(cases, truth)
    const all = tally('all', '', outcomes)
    const failures = worst(outcomes, 12).map(outcome => formatOutcome(outcome))
    const report = [...failures, formatTable([...tallyAll(outcomes), all])].join('\n\n')
    expect(reaches(all, thresholds), report).toBe(true)
  })
})

/** The mutated article and what must become of it. */
function written(one: Case) {
  const mutated = mutate(one)
  return mutated && {...render(mutated.sheet), expected: mutated.expected, what: mutated.what}
}

/** Lines of the mutated listing that are true though they must not be, or the other way round. */
function contradictions(one: Case): string[] {
  const {sheet} = one.article
  const mutated = mutate(one)
  if (!mutated) return [`${one.mutation.name} does not apply to ${one.article.path}`]
  const cut = sheet.code.length - mutated.sheet.code.length
  const key = ({file, line, column, message}: ShownLine, by = 0) =>
    `${file}:${line === null ? '' : line + by}:${column} ${message}`
  const printed = new Set(sheet.listing.map(shown => key(shown)))
  const changes = mutated.expected.filter(expected => expected?.changed).length
  const wrong = mutated.expected.flatMap((expected, index) => {
    const shown = mutated.sheet.listing[index]
    if (!expected || !shown || expected.verdicts.length > 1) return []
    const isTrue = printed.has(key(shown, cut))
    return isTrue === (expected.verdicts[0] === 'confirmed')
      ? []
      : [`${mutated.what}: ${key(shown)}`]
  })
  return (one.mutation.sort === 'harmless') === (changes === 0)
    ? wrong
    : [...wrong, `${one.mutation.name} of ${one.article.path} changes ${changes} claims`]
}
