import type {Root} from 'mdast'
import remarkMessageControl from 'remark-message-control'
import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {allRules} from '../../rules/index.ts'
import type {Options} from '../options.ts'
import {analyzeTree, parse, type Unanalyzed} from '../plugin/analysis.ts'
import {applyLevel, messageSource, reportFinding} from '../plugin/report-finding.ts'
import {type FileReport, reportListings} from '../report/report.ts'
import type {Analysis} from '../types.ts'

/** A file that was read, or why it could not be. */
export type Input =
  | {readonly ok: true; readonly path: string; readonly value: Uint8Array}
  | {readonly ok: false; readonly path: string; readonly problem: string}

/** Check one file. Whatever happens on the way is said in its report, so that the others go on. */
export async function checkFile(input: Input, options: Options): Promise<FileReport> {
  try {
    return await goTheRoad(input, options)
  } catch (error) {
    return unchecked(input.path, fault(error))
  }
}

async function goTheRoad(input: Input, {rules, ...settings}: Options): Promise<FileReport> {
  const {path} = input
  if (!input.ok) return unchecked(path, {problem: input.problem, place: null})
  const file = new VFile({path, value: input.value})
  const source = String(file)
  const parsed = parse(source, path)
  if (!parsed.ok) return unchecked(path, parsed)
  const result = await analyzeTree(parsed.tree, source, path, settings)
  if (!result.ok) return unchecked(path, result)

  reportFindings(file, result.analysis, rules)
  const checked = applyComments(file, parsed.tree)
  file.messages.sort(byPlace)
  return {path, listings: reportListings(result.analysis), messages: file.messages, checked}
}

/** Let `<!--lint disable NAME-->` count. `false` if such a comment has an unknown keyword. */
function applyComments(file: VFile, tree: Root): boolean {
  try {
    remarkMessageControl({name: 'lint', source: messageSource})(tree, file)
    return true
  } catch (error) {
    // The message is in the file already.
    if (error instanceof VFileMessage) return false
    throw error
  }
}

/** Rules report one after the other; a reader goes from top to bottom. */
function byPlace(a: VFileMessage, b: VFileMessage): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}

/** Let the rules that are on report what they find. */
function reportFindings(file: VFile, analysis: Analysis, levels: Options['rules'] = {}): void {
  for (const {meta, find} of allRules) {
    const level = levels[meta.id] ?? meta.default
    if (level === 'off' || level === false) continue
    for (const finding of find(analysis)) applyLevel(reportFinding(file, finding, meta), level)
  }
}

/** Only a mistake of ours gets here; its stack stands in the note, which `--verbose` shows. */
function fault(error: unknown): Unchecked {
  const {message, stack} = error instanceof Error ? error : new Error(String(error))
  const problem = `Cannot check this file, by a mistake of goclaims that is worth reporting: ${message}`
  return {problem, place: null, note: stack}
}

type Unchecked = Omit<Unanalyzed, 'ok'> & {readonly note?: string | undefined}

function unchecked(path: string, {problem, place, note}: Unchecked): FileReport {
  const message = new VFileMessage(problem, {...(place ? {place} : {}), source: 'goclaims'})
  message.fatal = true
  message.note = note
  return {path, listings: [], messages: [message], checked: false}
}
