import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {test} from 'vitest'
import {createCompiler} from '../../src/compile/index.ts'
import {bundle} from './bundle.ts'
import {equivalent} from './equivalent.ts'
import {findKillers, type Killer} from './killers.ts'
import {type Program, programOf} from './program.ts'
import {isEquivalent, type Numbered, numbered, sampleOf} from './sample.ts'
import {formatMutant, formatTable, type Tried} from './table.ts'

/** Options of the command line, which `scripts/mutants.mjs` reads. */
interface Options {
  readonly room?: readonly string[]
  readonly file?: string
  readonly seed: string
  readonly sample: string
  readonly mutant?: string
  readonly list: boolean
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const options: Options = JSON.parse(process.env.MUTANTS ?? '{}')
const rooms = ['src/pair', 'src/reconcile', 'src/extract', 'src/go/messages']

/** Tests that need no files, nor look how long something takes. What they compile is remembered. */
const tests =
  /^test\/(?:(?:pair|reconcile|extract|model|go|checks|fix|rules|wording)\/|analysis\/check-listing)(?!.*(?:real-compiler|robust|laws|seed|pages|go-command))/

test('mutants', async () => {
  const {code, mutants} = await bundle(root, rooms, testFiles())
  const chosen = choose(numbered(mutants))
  console.log(`${mutants.length} mutants, ${chosen.length} chosen, seed ${options.seed}`)
  if (options.list) {
    for (const mutant of chosen) console.log(formatMutant(mutant))
    return
  }
  const created = await createCompiler({})
  if (!created.ok) throw new Error(created.problem)
  const program = programOf(code, `${root}mutants.cjs`, created.compiler)
  const {killers, onLoad} = await findKillers(program, `${root}docs-fixtures`)
  const tried: Tried[] = []
  for (const mutant of chosen) {
    const known = isEquivalent(mutant, equivalent)
    const killer = known ? null : await kill(mutant, program, killers, onLoad)
    const result = {mutant, killer, isEquivalent: known}
    tried.push(result)
    if (options.mutant) console.log(`${formatMutant(mutant)}\n  ${killer ?? 'survives'}`)
    else if (killer === null && !known) console.log(`survives ${formatMutant(mutant)}`)
  }
  console.log(`\n${formatTable(rooms, tried)}\n\nseed ${options.seed}`)
})

function testFiles(): readonly string[] {
  return readdirSync(`${root}test`, {recursive: true, encoding: 'utf8'})
    .map(file => `test/${file}`)
    .filter(file => file.endsWith('.test.ts') && tests.test(file))
    .toSorted()
}

function choose(all: readonly Numbered[]): readonly Numbered[] {
  if (options.mutant) return all.filter(({name}) => name === options.mutant)
  const wanted = all.filter(({file}) => options.file === undefined || file.endsWith(options.file))
  return (options.room ?? rooms).flatMap(room =>
    sampleOf(
      wanted.filter(({file}) => file.startsWith(`${room}/`)),
      options.seed,
      Number(options.sample)
    )
  )
}

/** Return what notices a mutant; `null` if nothing does. */
async function kill(
  {id}: Numbered,
  program: Program,
  killers: readonly Killer[],
  onLoad: ReadonlySet<number>
): Promise<string | null> {
  const {state} = program
  state.active = id
  try {
    state.left = 1e7
    const loaded = program.load()
    for (const {name, run, asks, reached} of killers) {
      if (!reached.has(id) && !onLoad.has(id)) continue
      state.left = asks * 20 + 1e5
      const isWell = await run(loaded).then(
        () => true,
        () => false
      )
      if (!isWell) return name
    }
    return null
  } catch {
    return 'loading'
  } finally {
    state.active = -1
  }
}
