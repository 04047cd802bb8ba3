/**
 * `npm run mutate`: changes the compiler team's own tests, as articles, in thousands of ways, and
 * counts how often the linter says what is true of the change.
 *
 *     npm run mutate -- --seed 7 --count 5000
 *     npm run mutate -- --seed 7 --round 0 --file escape2.go --mutation column [--show]
 */
import {parseArgs} from 'node:util'
import {chooseCases, runCases} from '../test/truth/cases.ts'
import {mutations} from '../test/truth/mutations/index.ts'
import {loadTruth} from '../test/truth/road.ts'
import {formatOutcome, formatTable, reaches, tally, tallyAll, worst} from '../test/truth/score.ts'
import {thresholds} from '../test/truth/thresholds.ts'

const {values} = parseArgs({
  options: {
    seed: {type: 'string', default: '1'},
    count: {type: 'string', default: '5000'},
    file: {type: 'string'},
    mutation: {type: 'string'},
    round: {type: 'string'},
    worst: {type: 'string', default: '20'},
    show: {type: 'boolean', default: false}
  }
})

if (values.mutation && !mutations.some(({name}) => name === values.mutation)) {
  fail(`no mutation is called ${values.mutation}: ${mutations.map(({name}) => name).join(', ')}`)
}
const loaded = await loadTruth()
if (!loaded.ok) {
  console.log(`Nothing to mutate: ${loaded.reason}`)
  process.exit(0)
}
const {truth} = loaded
const cases = chooseCases(truth.articles, {
  seed: Number(values.seed),
  count: Number(values.count),
  file: values.file,
  mutation: values.mutation,
  round: values.round === undefined ? undefined : Number(values.round)
})
const started = performance.now()
const outcomes = await runCases(cases, truth, done => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} `)
})
if (outcomes.length === 0) fail('no file or nothing in it fits these options')
report()

function report(): void {
  const all = tally('all', '', outcomes)
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  for (const outcome of worst(outcomes, Number(values.worst))) {
    console.log(`${formatOutcome(outcome, values.show ? 99 : 3)}\n`)
    if (values.show) console.log(outcome.markdown)
  }
  console.log(formatTable([...tallyAll(outcomes), all]))
  const share = ((100 * all.right) / all.tried).toFixed(2)
  console.log(
    `\n${share} % right of ${all.tried} mutations of ${truth.articles.length} files, ` +
      `seed ${values.seed}, ${truth.goVersion}, ${seconds} s`
  )
  if (!reaches(all, thresholds)) fail(`below the thresholds: ${JSON.stringify(thresholds)}`)
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
