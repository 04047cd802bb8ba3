import type {Root} from 'mdast'
import {VFile} from 'vfile'
import {allRules} from '../../../rules/index.ts'
import {
  analyzeTree,
  compilerFor,
  parse,
  settingsFor,
  toolchainFor,
  type Unanalyzed
} from '../../analysis/index.ts'
import {detailsOf} from '../../explain/index.ts'
import type {Analysis, Finding} from '../../model/index.ts'
import type {Options} from '../../options.ts'
import {atLevels, cannotCheckMessage, reportFindings, rulesThatAreOn} from '../../remark/index.ts'
import {emptyReport, type FileReport, identifyAll, reportListings} from '../../report/index.ts'
import type {Input} from '../files/input.ts'

/** A file that was checked, with all that was found out about it. */
export interface CheckedFile {
  readonly report: FileReport
  /** Another time it would be the same. */
  readonly isCacheable: boolean
  /** Go minors that it asks for and that are not on this machine. */
  readonly missingGo: readonly string[]
  /** `null` if it could not be checked. */
  readonly article: CheckedArticle | null
}

/** An article with what the messages about it say. */
export interface CheckedArticle {
  readonly tree: Root
  readonly analysis: Analysis
  readonly findings: readonly Finding[]
}

/** Settings for the check of a file. */
export interface Manner {
  /** Say why the compiler contradicts what it does, which takes another run of it. */
  readonly explains: boolean
  readonly signal?: AbortSignal | undefined
}

/** Check one file. Whatever happens on the way is said in its report, so that the others go on. */
export async function checkArticle(
  input: Input,
  options: Options,
  manner: Manner = {explains: false}
): Promise<CheckedFile> {
  try {
    return await goTheRoad(input, options, manner)
  } catch (error) {
    return unchecked(input.path, fault(error))
  }
}

async function goTheRoad(
  input: Input,
  {rules, ...settings}: Options,
  {explains, signal}: Manner
): Promise<CheckedFile> {
  const {path} = input
  if (!input.ok) return unchecked(path, {problem: input.problem, place: null})
  const file = new VFile({path, value: input.value})
  const source = String(file)
  const parsed = parse(source, path)
  if (!parsed.ok) return unchecked(path, parsed)
  const result = await analyzeTree(parsed.tree, source, path, settings, signal)
  if (!result.ok) return unchecked(path, result)

  const on = rulesThatAreOn(atLevels(allRules, rules))
  const {found, hidden, unreadable} = reportFindings(file, result, on, settings)
  const compiler = explains ? await compilerFor(settingsFor(path, settings)) : null
  const details = await detailsOf(result.analysis, found, compiler?.ok ? compiler.compiler : null)
  const checked = unreadable === null
  const usual = await toolchainFor(settings)
  const run = usual.ok ? usual.toolchain : result.analysis.toolchain
  const listings = reportListings(result.analysis, run)
  const identities = identifyAll(file.messages, result.analysis)
  const {messages} = file
  const report = {path, listings, messages, identities, details, hidden, checked}
  const findings = [...found.values()]
  const article = checked ? {tree: parsed.tree, analysis: result.analysis, findings} : null
  const {isCacheable, missingGo} = result
  return {report, isCacheable, missingGo, article}
}

/** Only a mistake of ours gets here; its stack stands in the note, which `--verbose` shows. */
function fault(error: unknown): Unchecked {
  const {message, stack} = error instanceof Error ? error : new Error(String(error))
  const problem = `Cannot check this file, by a mistake of goclaims that is worth reporting: ${message}`
  return {problem, place: null, note: stack}
}

type Unchecked = Omit<Unanalyzed, 'ok' | 'cause'> & {readonly note?: string | undefined}

/** Return what there is of a file that could not be checked: why. */
export function unchecked(path: string, {problem, place, note}: Unchecked): CheckedFile {
  const message = Object.assign(cannotCheckMessage(problem, place), {note})
  const report = {...emptyReport(path), messages: [message], checked: false}
  return {report, isCacheable: false, missingGo: [], article: null}
}
