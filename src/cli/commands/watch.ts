import {existsSync} from 'node:fs'
import path from 'node:path'
import {clearScreenDown, cursorTo} from 'node:readline'
import globParent from 'glob-parent'
import {isIgnoreFile, searchPlaces} from '../../config/index.ts'
import type {Parsed} from '../../options.ts'
import {count} from '../../wording/index.ts'
import {openSession, report, type Session} from '../check/session.ts'
import type {Flags} from '../command-line/flags.ts'
import {chooseFiles, standardInput} from '../files/chosen-files.ts'
import {readOptions} from '../files/read-options.ts'
import {type ExitCode, exitCodes} from '../output/exit-codes.ts'
import {formatOf, isForPeople} from '../output/format.ts'
import {say, trouble} from '../output/log.ts'
import {type Change, type Changes, watchPaths} from '../watch/changes.ts'
import {type LiveReports, liveReports} from '../watch/live-reports.ts'

/** Watched paths, by subscriber. */
interface Watch {
  readonly operands: readonly string[]
  readonly flags: Flags
  readonly cwd: string
  /** Absolute paths of the files that settings are, or may be, in. */
  readonly settings: readonly string[]
}

/**
 * Check articles, and again what changes, until somebody stops it. On a terminal the screen shows
 * how everything is now; elsewhere the reports of what was checked again follow each other.
 */
export async function watch(operands: readonly string[], flags: Flags): Promise<ExitCode> {
  const wrong = wrongFlags(operands, flags)
  if (wrong !== null) return trouble(wrong)
  const cwd = process.cwd()
  const settings = (flags.config ? [flags.config] : searchPlaces).map(file =>
    path.resolve(cwd, file)
  )
  // Watched before anything is read, so that nothing which changes meanwhile is missed.
  const changes = await watchPaths([...placesOf(operands, cwd), ...settings], why =>
    say(`Cannot watch all of it: ${why}`)
  )
  const stop = () => void changes.close()
  process.on('SIGINT', stop).on('SIGTERM', stop)
  try {
    return await keepChecking({operands, flags, cwd, settings}, changes)
  } finally {
    await changes.close()
  }
}

async function keepChecking(watched: Watch, changes: Changes): Promise<ExitCode> {
  const {operands, flags, cwd} = watched
  const chosen = await chooseFiles(operands, flags, cwd)
  if (!chosen.ok) return trouble(chosen.problem)
  if (chosen.value.paths.length === 0 && !chosen.value.isComplete) return exitCodes.trouble
  const opened = await open(watched)
  if (!opened.ok) return trouble(opened.problem)

  const live = liveReports(cwd)
  let now: State = {session: opened.value, isOther: live.setPaths(chosen.value.paths)}
  for (;;) {
    const checked = await live.refresh(now.session, changes.untilNext())
    if (checked && (now.isOther || checked.length > 0)) await show(live, checked, now.session)
    const changed = await changes.next()
    if (!changed) return exitCodes.clean
    const next = await takeIn(changed, live, now.session, watched)
    // What was stopped was not shown either.
    now = checked ? next : {...next, isOther: next.isOther || now.isOther}
  }
}

/** Session to check with, and whether the set of files changed. */
interface State {
  readonly session: Session
  readonly isOther: boolean
}

/** See what changes mean: some files are to be checked again, there are others, or settings are. */
async function takeIn(
  changed: ReadonlyMap<string, Change>,
  live: LiveReports,
  session: Session,
  watched: Watch
): Promise<State> {
  const {operands, flags, cwd, settings} = watched
  for (const file of changed.keys()) live.touch(file)
  const mayBeOthers = [...changed].some(
    ([file, change]) => change === 'presence' || isIgnoreFile(file)
  )
  let isOther = false
  if (mayBeOthers || flags.since !== undefined) {
    const chosen = await chooseFiles(operands, flags, cwd)
    if (chosen.ok) isOther = live.setPaths(chosen.value.paths)
    else say(chosen.problem)
  }
  if (!settings.some(file => changed.has(file))) return {session, isOther}
  const opened = await open(watched)
  if (opened.ok) live.touchAll()
  else say(`${opened.problem}. Until that is mended, the settings from before count`)
  return {session: opened.ok ? opened.value : session, isOther}
}

async function open({operands, flags, cwd}: Watch): Promise<Parsed<Session>> {
  const options = await readOptions(flags, cwd)
  return options.ok ? openSession(options.value, flags, operands, cwd) : options
}

/** Show how things are: all of them, or what was checked again. */
async function show(
  live: LiveReports,
  checked: readonly string[],
  session: Session
): Promise<void> {
  const {stdout} = process
  const {quiet} = session.flags
  const isText = isForPeople(formatOf(session.flags, stdout))
  const isScreen = stdout.isTTY && isText
  const isWhole = isScreen || !isText
  const held = await session.baseline.hold(live.reportsOf(isWhole ? undefined : checked))
  if (!held.ok) return say(held.problem)
  if (isScreen) {
    cursorTo(stdout, 0, 0)
    clearScreenDown(stdout)
  }
  await report(held.value.files, session, stdout, null)
  if (quiet) return
  held.value.notes.forEach(say)
  const all = count(live.reportsOf().length, 'article')
  say(`${checked.length} of ${all} checked; watching`)
}

/** Return what cannot be done while watching, in a sentence; `null` if nothing. */
function wrongFlags(operands: readonly string[], flags: Flags): string | null {
  const {fix, writeBaseline, stdinFilename} = flags
  if (fix || writeBaseline) {
    return `\`--watch\` only checks, so not with \`${fix ? '--fix' : '--write-baseline'}\``
  }
  return stdinFilename !== undefined || operands.includes(standardInput)
    ? '`--watch` is for files: the standard input does not change'
    : null
}

/** The files and folders that operands are, or that what matches a pattern is in. */
function placesOf(operands: readonly string[], cwd: string): readonly string[] {
  return operands.map(operand => {
    const named = path.resolve(cwd, operand)
    return existsSync(named) ? named : path.resolve(cwd, globParent(operand))
  })
}
