// Print the totals of test runs: `N passed, N failed`.
//   node scripts/totals.mjs RESULTS.json STATUS [RESULTS.json STATUS …]
// A run that failed without a failed test (format, types, dead code, package) counts as one failed.
import {existsSync, readFileSync} from 'node:fs'

const args = process.argv.slice(2)
let [passed, failed] = [0, 0]

for (let at = 0; at < args.length; at += 2) {
  const [path = '', status = '1'] = args.slice(at, at + 2)
  const results = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  passed += results.numPassedTests ?? 0
  // A file of tests that cannot even start has no failed test.
  const tests = results.numFailedTests ?? 0
  if (status !== '0' && tests === 0) {
    console.log(`\nA step that is no test failed before ${path} was complete; it is named above.`)
  }
  failed += status === '0' ? 0 : Math.max(1, tests)
}

console.log(`\n${passed} passed, ${failed} failed`)
