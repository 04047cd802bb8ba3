// Print the totals of a test run: `N passed, N failed`.
//   node scripts/totals.mjs RESULTS.json STATUS
// A check other than a test that failed (format, types, dead code, package) counts as one failed.
import {existsSync, readFileSync} from 'node:fs'

const [path = '', status = '1'] = process.argv.slice(2)
const totals = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
const {numPassedTests: passed = 0, numFailedTests: failed = 0} = totals

if (status !== '0' && failed === 0) {
  console.log('\n`npm test` failed in a step that is no test; it is named above.')
  console.log(`${passed} passed, 1 failed`)
} else {
  console.log(`\n${passed} passed, ${failed} failed`)
}
