/**
 * `npm run drift`: compiles the compiler team's own tests and the programs of `docs-fixtures/` with
 * old Go compilers, holds what they print, as articles, to the newest, and prints what became of it.
 *
 *     npm run drift -- --go 1.12.17 --level 2
 *     npm run drift -- --show refuted --kind from-step --file escape2.go
 *     npm run drift -- --go 1.12.17 --show all --sample 50 --seed 7
 *
 * A sample has lines of each version and kind, as many as their share, at least one.
 */
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import envPaths from 'env-paths'
import {loadTruth} from '../test/truth/road.ts'
import {findTruthGo} from '../test/truth/toolchain.ts'
import {type Held, hold} from './drift/hold.ts'
import {openPrinter} from './drift/printer.ts'
import {fixturePrograms, type Program, teamPrograms} from './drift/programs.ts'
import {sampleOf} from './drift/sample.ts'
import {describe, shares} from './drift/table.ts'

const {values} = parseArgs({
  options: {
    go: {type: 'string', default: '1.9.7,1.12.17,1.15.15,1.19.13,1.22.12,1.24.13'},
    level: {type: 'string', default: '1,2'},
    file: {type: 'string'},
    kind: {type: 'string'},
    show: {type: 'string'},
    sample: {type: 'string'},
    seed: {type: 'string', default: '1'}
  }
})

const found = await findTruthGo()
if (!found.ok) throw new Error(found.reason)
const loaded = await loadTruth()
if (!loaded.ok) throw new Error(loaded.reason)
const cache = envPaths('goclaims-drift', {suffix: ''}).cache
const programs = [
  ...(await teamPrograms(found.go)),
  ...(await fixturePrograms(join(import.meta.dirname, '../../../../docs-fixtures')))
]
const chosen = programs.filter(({origin}) => !values.file || origin.includes(values.file))
const held: Held[] = []
for (const version of values.go.split(',')) held.push(...(await holdAll(version, chosen)))
report()

/** Hold everything that one old compiler prints. */
async function holdAll(version: string, all: readonly Program[]): Promise<readonly Held[]> {
  if (!loaded.ok) return []
  const print = await openPrinter(version, cache)
  const runs = all.flatMap(program =>
    values.level.split(',').map(level => ({program, flags: [`-m=${level}`, ...program.flags]}))
  )
  const {analyze} = loaded.truth
  const results = await Promise.all(
    runs.map(({program, flags}) => hold(program, flags, version, print, analyze))
  )
  const lines = results.flatMap(result => result ?? [])
  const none = results.filter(result => result === null).length
  console.log(`Go ${version}: ${lines.length} lines of ${runs.length - none} runs, ${none} without`)
  return lines
}

function report(): void {
  const wanted = held.filter(
    ({verdict}) => values.kind === undefined || verdict.claim.kind === values.kind
  )
  if (values.show !== undefined) {
    const kinds = values.show.split(',')
    const shown = wanted.filter(
      ({verdict}) => kinds.includes('all') || kinds.includes(verdict.kind)
    )
    const sampled =
      values.sample === undefined ? shown : sampleOf(shown, Number(values.sample), values.seed)
    for (const line of sampled) console.log(describe(line))
  }
  console.log(`\n${shares(wanted)}`)
}
