import {availableParallelism} from 'node:os'
import {setImmediate} from 'node:timers/promises'
import pLimit from 'p-limit'
import type {TrueArticle} from './article.ts'
import type {Mutated} from './expected.ts'
import {type Fault, judge} from './judge.ts'
import {mutations} from './mutations/index.ts'
import {claimsOf, type Mutation} from './mutations/mutation.ts'
import {randomFor} from './random.ts'
import type {Truth} from './road.ts'
import {render} from './sheet.ts'

/** One mutation of one article; these four words replay it. */
export interface Case {
  readonly seed: number
  readonly round: number
  readonly article: TrueArticle
  readonly mutation: Mutation
}

/** A case with what the linter got wrong of it. */
export interface Outcome {
  readonly case: Case
  readonly what: string
  /** The article, where something went wrong. */
  readonly markdown: string
  readonly faults: readonly Fault[]
}

/** Which cases to make of all. */
export interface Choice {
  readonly seed: number
  readonly count: number
  readonly file?: string | undefined
  readonly mutation?: string | undefined
  readonly round?: number | undefined
}

/**
 * The first `count` cases: every mutation of every article once, in an order that the seed gives,
 * then a second round with other choices, and so on. Where an article has nothing to change in a
 * way, there is no case.
 */
export function* chooseCases(articles: readonly TrueArticle[], choice: Choice): Generator<Case> {
  const {seed, count, round: only} = choice
  const pairs = articles
    .filter(({sheet}) => claimsOf(sheet).length > 0)
    .filter(({path}) => !choice.file || path === choice.file || path.endsWith(`/${choice.file}`))
    .flatMap(article => mutations.map(mutation => ({article, mutation})))
    .filter(({mutation}) => !choice.mutation || mutation.name === choice.mutation)
  let made = 0
  const end = only === undefined ? Math.ceil(count / Math.max(1, pairs.length)) * 20 : only + 1
  for (let round = only ?? 0; round < end; round++) {
    for (const pair of randomFor(seed, round).shuffle(pairs)) {
      if (made >= count) return
      const one: Case = {seed, round, ...pair}
      if (!mutate(one)) continue
      made++
      yield one
    }
  }
}

/** Does what the case says; the same case always does the same. */
export function mutate({seed, round, article, mutation}: Case): Mutated | null {
  return mutation.apply(article, randomFor(seed, round, article.path, mutation.name))
}

/** Runs the linter on a case. */
async function runCase(one: Case, truth: Truth): Promise<Outcome> {
  const mutated = mutate(one)
  if (!mutated) throw new Error(`${one.mutation.name} does not apply to ${one.article.path}`)
  const rendered = render(mutated.sheet)
  const analysis = await truth.analyze(rendered.markdown, `${one.article.path}.md`)
  const faults = judge(mutated, rendered, analysis)
  const markdown = faults.length > 0 ? rendered.markdown : ''
  return {case: one, what: mutated.what, markdown, faults}
}

/**
 * Runs the linter on cases, a few at a time, since each waits for compilers; the order stays.
 *
 * Once every unit is compiled, cases go from promise to promise without an end: between two of
 * them, events get their turn, or a compiler that is long done would seem to run out of time.
 */
export function runCases(
  cases: Iterable<Case>,
  truth: Truth,
  progress: (done: number) => void = () => {}
): Promise<Outcome[]> {
  const gate = pLimit(2 * availableParallelism())
  let done = 0
  const run = async (one: Case) => {
    await setImmediate()
    const outcome = await runCase(one, truth)
    progress(++done)
    return outcome
  }
  return Promise.all([...cases].map(one => gate(run, one)))
}

/** Words that replay a case. */
export function replay({seed, round, article, mutation}: Case): string {
  return `npm run mutate -- --seed ${seed} --round ${round} --file ${article.path} --mutation ${mutation.name}`
}
