/**
 * `npm run fuzz`: gives each target arbitrary input until its time is over, and prints the seed
 * and the smallest input of what fails. What it finds becomes a test.
 *
 *     npm run fuzz -- --minutes 120
 *     npm run fuzz -- --target article --seed 7
 */
import {parseArgs} from 'node:util'
import fc from 'fast-check'
import {type Outcome, targets} from './fuzz/targets.ts'

const {values} = parseArgs({
  options: {
    minutes: {type: 'string', default: '5'},
    seed: {type: 'string', default: String(Date.now() % 2 ** 31)},
    target: {type: 'string', multiple: true, default: Object.keys(targets)}
  }
})

const milliseconds = (Number(values.minutes) * 60_000) / values.target.length
for (const name of values.target) {
  if (!isTarget(name)) {
    console.error(`No target is called ${name}: ${Object.keys(targets).join(', ')}`)
    process.exit(2)
  }
  const {failed, runs, report} = await targets[name](tryAll)
  console.log(`${name}: ${runs} runs, seed ${values.seed}`)
  if (!failed) continue
  process.exitCode = 1
  console.error(report)
}

function isTarget(name: string): name is keyof typeof targets {
  return Object.hasOwn(targets, name)
}

/** Try a property with one value after the other until its time is over. */
async function tryAll<T>(property: fc.IAsyncProperty<T>): Promise<Outcome> {
  const details = await fc.check(property, {
    seed: Number(values.seed),
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: milliseconds,
    markInterruptAsFailure: false
  })
  const {failed, numRuns: runs, errorInstance} = details
  return {failed, runs, report: `${errorInstance}\n${fc.defaultReportMessage(details)}`}
}
