#!/usr/bin/env node
import {run} from './command-line/program.ts'
import {exitCodes} from './exit-codes.ts'

// Whoever reads the report may stop in the middle of it, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  const stack = error instanceof Error ? error.stack : error
  process.stderr.write(`goclaims: a mistake of goclaims that is worth reporting: ${stack}\n`)
  process.exitCode = exitCodes.trouble
}
