#!/usr/bin/env node
import {run} from './command-line/program.ts'
import {exitCodes} from './output/exit-codes.ts'
import {say} from './output/log.ts'

/** True if output was lost. */
let isLost = false

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads the report may stop in the middle of it, as `head` does; the rest of the run and
  // its exit code are as if nobody had.
  if (error.code === 'EPIPE' || isLost) return
  isLost = true
  say(`Cannot print the report: ${error.message}`)
  process.exitCode = exitCodes.trouble
})
// Where nobody hears what is said, the exit code says it.
process.stderr.on('error', () => {})

try {
  const code = await run(process.argv.slice(2))
  process.exitCode = isLost ? exitCodes.trouble : code
} catch (error) {
  const stack = error instanceof Error ? error.stack : error
  process.stderr.write(`goclaims: a mistake of goclaims that is worth reporting: ${stack}\n`)
  process.exitCode = exitCodes.trouble
}
