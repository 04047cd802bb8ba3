import {mayMatter} from '../../analysis/index.ts'
import type {Options} from '../../options.ts'
import {emptyReport, type Stored, storeReport} from '../../report/index.ts'
import type {Input} from '../files/input.ts'
import {keptReports} from './kept-reports.ts'
import {spareMemory} from './spare-memory.ts'

/** Counts of the files of a run. */
export interface Tally {
  /** Their report was known from an earlier run. */
  known: number
  /** Nothing in them could matter, as a look at the text showed. */
  idle: number
  /** They went the whole road. */
  checked: number
  /** In how many of them each Go minor is asked for that is not on this machine. */
  readonly missingGo: Map<string, number>
}

/** Something that checks files. */
export interface Checker {
  readonly tally: Tally
  /** The report of a file that needs no work; `null` if it does. */
  reportOf(input: Input): Stored | null
  /** Check a file, unless somebody stops it; what it says then is of no use. */
  check(input: Input, signal?: AbortSignal): Promise<Stored>
}

/**
 * Create what checks files with some options: with what is kept of earlier runs, and with no more
 * loaded than it takes.
 *
 * @param build Changes whenever the output of the compiler may.
 * @param explains Say why the compiler contradicts what it does.
 */
export function createChecker(options: Options, build: string, explains: boolean): Checker {
  const kept = keptReports(options, build, explains)
  const tally: Tally = {known: 0, idle: 0, checked: 0, missingGo: new Map()}
  const spare = spareMemory()
  return {
    tally,
    reportOf(input) {
      if (!input.ok) return null
      if (!mayMatter(input.value, input.path)) {
        tally.idle++
        return storeReport(emptyReport(input.path))
      }
      const known = kept?.get(input) ?? null
      if (known) tally.known++
      return known
    },
    async check(input, signal) {
      const {checkOne} = await import('./check-one.ts')
      const found = await checkOne(input, options, {explains, signal})
      const {stored, checked, isCacheable, missingGo} = found
      for (const go of missingGo) tally.missingGo.set(go, (tally.missingGo.get(go) ?? 0) + 1)
      tally.checked++
      spare()
      if (checked && isCacheable) kept?.set(input, stored)
      return stored
    }
  }
}
