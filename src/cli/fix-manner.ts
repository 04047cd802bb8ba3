import type {FixManner} from './apply-fix.ts'
import {ask} from './ask.ts'
import {hasColor} from './color.ts'
import type {FixMode} from './fix-file.ts'
import type {Flags} from './program.ts'

/** How much a command line asks to fix; `null` for a check only. */
export function fixModeOf({update, fix, whole}: Flags): FixMode | null {
  if (update) return {refuted: true, whole: whole ?? false}
  return fix ? {refuted: false, whole: false} : null
}

/** What is wrong with the options about fixes, in a sentence; `null` if nothing. */
export function wrongFixFlags(flags: Flags): string | null {
  if (flags.whole && !flags.update) return '`--whole` is for `goclaims update`'
  if (fixModeOf(flags)) return null
  if (flags.dryRun) return '`--dry-run` is for `--fix` and `goclaims update`'
  return flags.yes ? '`--yes` is for `--fix` and `goclaims update`' : null
}

/**
 * How a command line has fixes shown and written. On a terminal each is asked about, elsewhere
 * nobody could answer. Diffs keep out of reports that programs read.
 */
export function fixManner(
  {dryRun = false, yes = false, quiet = false, format}: Flags,
  isStandardInput: boolean,
  say: (sentence: string) => void
): FixManner {
  const {stdin, stdout, stderr} = process
  const isForPeople = format === 'stylish' && (!isStandardInput || dryRun)
  const asks = stdin.isTTY && stderr.isTTY && !dryRun && !yes
  return {
    dryRun,
    shown: quiet && !dryRun && !asks ? null : isForPeople || dryRun ? stdout : stderr,
    color: hasColor(isForPeople || dryRun ? stdout : stderr),
    printed: isStandardInput ? stdout : null,
    ask: question => (asks ? ask(question, stdin, stderr) : Promise.resolve(true)),
    say
  }
}
