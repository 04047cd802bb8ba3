import type {Loaded, Program} from './program.ts'

/** A check that may notice a mutant, as it went without any. */
export interface Killer {
  readonly name: string
  /** Run it with freshly loaded code; throws where something is wrong. */
  readonly run: (loaded: Loaded) => Promise<void>
  /** Numbers of the mutants that it comes by. */
  readonly reached: ReadonlySet<number>
  readonly milliseconds: number
  /** Number of times that it asks whether a mutant is on. */
  readonly asks: number
}

type Check = Pick<Killer, 'name' | 'run'>

/** All checks that pass without a mutant, the fastest first, and the mutants that loading comes by. */
export async function findKillers(
  program: Program,
  fixtures: string
): Promise<{readonly killers: readonly Killer[]; readonly onLoad: ReadonlySet<number>}> {
  const {state} = program
  const onLoad = new Set<number>()
  state.reached = onLoad
  const loaded = program.load()
  const killers: Killer[] = []
  for (const check of [...testsOf(loaded), ...(await articlesOf(loaded, fixtures))]) {
    const reached = new Set<number>()
    state.reached = reached
    state.left = Number.MAX_SAFE_INTEGER
    const started = performance.now()
    const problem = await check.run(loaded).then(() => null, String)
    const milliseconds = performance.now() - started
    const asks = Number.MAX_SAFE_INTEGER - state.left
    if (problem === null) killers.push({...check, reached, milliseconds, asks})
    else console.log(`not used, fails by itself: ${check.name}\n  ${problem.slice(0, 200)}`)
  }
  state.reached = null
  return {killers: killers.toSorted((a, b) => a.milliseconds - b.milliseconds), onLoad}
}

function testsOf(loaded: Loaded): readonly Check[] {
  return loaded.tests.map(({name}, index) => ({
    name,
    run: async ({tests}) => tests[index]?.run()
  }))
}

/** The articles, each held against the report that it has without a mutant. */
async function articlesOf(loaded: Loaded, folder: string): Promise<readonly Check[]> {
  const checks: Check[] = []
  for (const fixture of loaded.readFixtures(folder)) {
    const report = await loaded.reportOf(fixture)
    checks.push({
      name: fixture.path,
      async run(mutated) {
        if ((await mutated.reportOf(fixture)) !== report) throw new Error('other report')
      }
    })
  }
  return checks
}
