import {access, mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {readRegularFile} from '../../config/index.ts'
import type {Parsed} from '../../options.ts'
import {
  type Baseline,
  type Entry,
  type FileReports,
  holdAgainst,
  type Names,
  parseBaseline,
  renewBaseline,
  writeBaseline
} from '../../report/index.ts'
import {count, quote} from '../../wording/index.ts'

/** Rest of a run without the known findings, and notes about it. */
export interface Rest {
  readonly files: FileReports
  readonly notes: readonly string[]
}

/** A baseline that was read: it can be held against what is found. */
export interface OpenBaseline {
  hold(files: FileReports): Promise<Parsed<Rest>>
}

/** Bytes of the longest baseline. */
const longestBaseline = 2 ** 26

/** Number of stale entries that are named before the rest is only counted. */
const mostNamed = 10

/**
 * Open a baseline.
 *
 * @param write Renew it with what is found; then it need not be there yet.
 */
export async function openBaseline(
  file: string,
  write: boolean,
  cwd: string
): Promise<Parsed<OpenBaseline>> {
  const target = path.resolve(cwd, file)
  const read = await readBaseline(file, target, write)
  if (!read.ok) return read
  const names = await namesFor(read.value, path.dirname(target), cwd)
  const hold = async (found: FileReports): Promise<Parsed<Rest>> => {
    const files = [...found]
    const baseline = write ? renewBaseline(read.value, files, names) : read.value
    if (write) {
      const problem = await save(target, baseline)
      if (problem) return {ok: false, problem: `Cannot write the baseline \`${file}\`: ${problem}`}
    }
    const held = holdAgainst(baseline, files, names)
    const known = `\`${file}\` ${write ? 'now ' : ''}has ${count(held.known, 'known disagreement')} of what was checked`
    return {ok: true, value: {files: held.files, notes: [known, ...saidOf(held.idle, file)]}}
  }
  return {ok: true, value: {hold}}
}

async function readBaseline(
  file: string,
  target: string,
  write: boolean
): Promise<Parsed<Baseline>> {
  const command = `\`goclaims --baseline ${file} --write-baseline\``
  if (!(await isThere(target))) {
    if (write) return {ok: true, value: {}}
    return {ok: false, problem: `Cannot find the baseline \`${file}\`: ${command} writes one`}
  }
  const read = readRegularFile(target, {limit: longestBaseline, tree: null})
  if (!read.ok) return {ok: false, problem: `Cannot read the baseline \`${file}\`: ${read.problem}`}
  const parsed = parseBaseline(read.value.toString())
  if (parsed.ok) return parsed
  const advice = `restore the file, or delete it and write it anew with ${command}`
  return {ok: false, problem: `The baseline \`${file}\` is damaged (${parsed.problem}): ${advice}`}
}

/** Paths count from the folder of the baseline, so that it means the same wherever we are run. */
async function namesFor(baseline: Baseline, folder: string, cwd: string): Promise<Names> {
  const gone = new Set<string>()
  for (const name of Object.keys(baseline))
    if (!(await isThere(path.resolve(folder, name)))) gone.add(name)
  const of = (file: string) =>
    path.relative(folder, path.resolve(cwd, file)).split(path.sep).join('/')
  return {of, gone}
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false
  )
}

async function save(target: string, baseline: Baseline): Promise<string | null> {
  try {
    await mkdir(path.dirname(target), {recursive: true})
    await writeFile(target, writeBaseline(baseline))
    return null
  } catch (error) {
    return sayWhy(error)
  }
}

function saidOf(idle: readonly Entry[], file: string): readonly string[] {
  if (idle.length === 0) return []
  const head = `${count(idle.length, 'entry', 'entries')} of \`${file}\` no longer ${idle.length === 1 ? 'applies' : 'apply'}; \`--write-baseline\` takes ${idle.length === 1 ? 'it' : 'them'} out`
  const named = idle
    .slice(0, mostNamed)
    .map(({name, identity}) => `  ${name}: ${identity.rule}: ${quote(identity.claim)}`)
  const rest = idle.length > mostNamed ? [`  and ${idle.length - mostNamed} more`] : []
  return [[head, ...named, ...rest].join('\n')]
}

function sayWhy(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
