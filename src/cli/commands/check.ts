import path from 'node:path'
import {unreadGoVersions} from '../../analysis/index.ts'
import {minorOf, readVersion, tooOld} from '../../go/version/index.ts'
import type {FixReach} from '../../model/index.ts'
import {excerpt} from '../../options.ts'
import {restoredReports} from '../../report/index.ts'
import type {Tally} from '../check/checker.ts'
import {exitCodeOf} from '../check/outcome.ts'
import {openSession, report, type Session} from '../check/session.ts'
import type {Flags} from '../command-line/flags.ts'
import {chooseFiles, standardInput} from '../files/chosen-files.ts'
import {readOptions} from '../files/read-options.ts'
import {useFiles} from '../files/use-files.ts'
import type {Done} from '../fix/fix-files.ts'
import {wrongFixFlags} from '../fix/fix-mode.ts'
import {type ExitCode, exitCodes} from '../output/exit-codes.ts'
import {say, trouble} from '../output/log.ts'
import {startClock, writeStats} from '../output/stats.ts'

/** Check the articles that operands name, and correct places and wording if that is asked for. */
export async function check(operands: readonly string[], flags: Flags): Promise<ExitCode> {
  const wrong = wrongFixFlags(flags)
  if (wrong !== null) return trouble(wrong)
  if (flags.watch) return (await import('./watch.ts')).watch(operands, flags)
  return goOver(operands, flags, flags.fix ? 'correction' : null)
}

/** Correct the articles that operands name, also where the compiler denies what they say. */
export function update(operands: readonly string[], flags: Flags): Promise<ExitCode> {
  const {go, for: forGo, whole} = flags
  if (go !== undefined && forGo !== undefined) {
    return Promise.resolve(trouble('`--for` names the Go: give no `--go` with it'))
  }
  if (forGo !== undefined && /^(?:auto|stated)$|,/.test(forGo)) {
    return Promise.resolve(trouble('`--for` takes one version of Go, as in `--for 1.22`'))
  }
  return goOver(
    operands,
    {...flags, ...(forGo === undefined ? {} : {go: forGo})},
    whole ? 'whole' : 'claim'
  )
}

/**
 * Check articles, print the report, and give the exit code.
 *
 * @param reach How far to fix; `null` for nothing.
 */
async function goOver(
  operands: readonly string[],
  flags: Flags,
  reach: FixReach | null
): Promise<ExitCode> {
  const cwd = process.cwd()
  const clock = startClock()
  const options = await readOptions(flags, cwd)
  if (!options.ok) return trouble(options.problem)
  // Go is asked what it is while files are looked for.
  const [chosen, opened] = await Promise.all([
    chooseFiles(operands, flags, cwd),
    openSession(options.value, flags, operands, cwd)
  ])
  if (!chosen.ok) return trouble(chosen.problem)
  const {paths, found, isComplete} = chosen.value
  if (found === 0) return isComplete ? exitCodes.clean : exitCodes.trouble
  if (!opened.ok) return trouble(opened.problem)
  const session = opened.value

  clock.lap('finding files')
  const done = await checkAll(paths, session, reach)
  clock.lap('checking')
  const held = await session.baseline.hold(done.files)
  if (!held.ok) return trouble(held.problem)
  const {files, notes} = held.value
  if (!flags.quiet)
    [...notes, ...missingGos(session.checker.tally), ...unreadVersions(cwd)].forEach(say)
  const isWritten = await report(files, session, done.output, performance.now())
  clock.lap('reporting')
  if (flags.stats) say(writeStats(session.checker.tally, clock, session.toolchain))
  if (!isComplete || !done.ok || !isWritten) return exitCodes.trouble
  return exitCodeOf(files, {frail: flags.frail ?? false, maxWarnings: flags.maxWarnings})
}

/** Say, once for each, which Gos articles ask for that are not on this machine. */
function missingGos({missingGo}: Tally): readonly string[] {
  return [...missingGo].map(([version, articles]) => {
    const who = articles === 1 ? 'an article asks' : `${articles} articles ask`
    const read = readVersion(version)
    const why = read && tooOld(read)
    if (why) return `${who} for Go ${version}, which cannot be used: ${why}`
    return `${who} for Go ${version}, which is not on this machine: \`goclaims toolchain install ${version}\` installs it; \`--yes\` and \`downloadToolchains: true\` allow a run to`
  })
}

/** Say which files name a Go that is none. */
function unreadVersions(cwd: string): readonly string[] {
  return [...unreadGoVersions()].map(
    ([file, text]) =>
      `\`${path.relative(cwd, file)}\` says \`${excerpt(text)}\`, which is no version of Go and does not count: one is written as \`1.22\``
  )
}

/** Check files, and fix them if that is asked for. */
async function checkAll(
  paths: readonly string[],
  session: Session,
  reach: FixReach | null
): Promise<Done> {
  const {options, checker, flags, cwd, toolchain} = session
  if (!reach) {
    const stored = await useFiles(paths, session, checker.reportOf, input => checker.check(input))
    return {files: restoredReports(stored), output: process.stdout, ok: true}
  }
  const {applyFixes, readyFix} = await import('../fix/fix-files.ts')
  const minor = flags.for === undefined ? null : minorOf(toolchain)
  const ready = await useFiles(
    paths,
    session,
    () => null,
    (input, path) => readyFix(input, path === standardInput, options, {reach, minor})
  )
  return applyFixes(ready, flags, cwd)
}
