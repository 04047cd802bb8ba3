import type {Flags} from '../command-line/flags.ts'
import {hasColor} from '../output/color.ts'
import {formatOf, isForPeople} from '../output/format.ts'
import {say} from '../output/log.ts'
import type {FixManner} from './apply-fix.ts'
import {ask} from './ask.ts'

/**
 * Return what is wrong with the options of a check about fixes, in a sentence; `null` if nothing.
 */
export function wrongFixFlags({fix, dryRun}: Flags): string | null {
  return dryRun && !fix ? '`--dry-run` is for `--fix` and `goclaims update`' : null
}

/**
 * Tell how a command line has fixes shown and written. On a terminal each is asked about, elsewhere
 * nobody could answer. Diffs keep out of reports that programs read.
 */
export function fixManner(
  {dryRun = false, yes = false, quiet = false, format}: Flags,
  isStandardInput: boolean
): FixManner {
  const {stdin, stdout, stderr} = process
  const isShown = isForPeople(formatOf({format}, stdout)) && (!isStandardInput || dryRun)
  const asks = stdin.isTTY && stderr.isTTY && !dryRun && !yes
  return {
    dryRun,
    shown: quiet && !dryRun && !asks ? null : isShown || dryRun ? stdout : stderr,
    color: hasColor(isShown || dryRun ? stdout : stderr),
    printed: isStandardInput ? stdout : null,
    ask: question => (asks ? ask(question, stdin, stderr) : Promise.resolve(true)),
    say
  }
}
