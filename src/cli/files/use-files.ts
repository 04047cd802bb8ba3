import {availableParallelism} from 'node:os'
import {setImmediate} from 'node:timers/promises'
import pLimit from 'p-limit'
import type {Session} from '../check/session.ts'
import {startProgress} from '../output/progress.ts'
import {standardInput} from './chosen-files.ts'
import type {Input} from './input.ts'
import {longestFirst} from './priority-pool.ts'
import {readInput, readStandardInput} from './read.ts'

/** Number of parsed files in memory for each compiler that may run. */
const filesPerCompiler = 4
/** Number of files to read ahead, so that the longest can go first. */
const filesAhead = 64

/**
 * Use files several at a time, so that the compiler is always busy and memory is not.
 *
 * @param known What is known without any work; `null` if nothing is.
 * @returns The results in the order of the paths.
 */
export async function useFiles<T>(
  paths: readonly string[],
  {flags, cwd}: Pick<Session, 'flags' | 'cwd'>,
  known: (input: Input) => T | null,
  use: (input: Input, path: string) => Promise<T>
): Promise<readonly T[]> {
  const ahead = pLimit(filesAhead)
  const pool = longestFirst(availableParallelism() * filesPerCompiler)
  const turn = turns()
  const progress = await startProgress(flags.quiet ? 0 : paths.length, process.stderr)
  const useOne = async (path: string) => {
    const input =
      path === standardInput
        ? await readStandardInput(flags.stdinFilename ?? '<stdin>')
        : readInput(path, cwd, flags.trust)
    const before = known(input)
    const length = input.ok ? input.value.length : 0
    const start = async () => {
      await turn()
      return use(input, path)
    }
    const result = before ?? (await pool.run(length, start))
    progress.step(before !== null)
    return result
  }
  const results = await Promise.all(paths.map(path => ahead(useOne, path)))
  progress.end()
  return results
}

/**
 * Create turns to wait for. Nothing else happens while an article is read: between two of them
 * compilers are started, and the results of others are taken.
 */
function turns(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return () => {
    last = last.then(() => setImmediate())
    return last
  }
}
