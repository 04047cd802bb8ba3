import {type ExitCode, exitCodes} from './exit-codes.ts'

/** Say something to whoever runs the command, apart from the report. */
export function say(sentence: string): void {
  process.stderr.write(`goclaims: ${sentence}\n`)
}

/** Say why the job cannot be done, and give the exit code for that. */
export function trouble(problem: string): ExitCode {
  say(problem)
  return exitCodes.trouble
}
