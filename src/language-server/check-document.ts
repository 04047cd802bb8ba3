import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {allRules} from '../../rules/index.ts'
import {analyzeTree, mayMatter, parse, type Unanalyzed} from '../analysis/index.ts'
import {ignoredBy, readConfig, treeAround} from '../config/index.ts'
import type {Analysis, Finding} from '../model/index.ts'
import type {Settings as AnalysisSettings} from '../options.ts'
import {
  atLevels,
  cannotCheckMessage,
  reportFindings,
  rulesThatAreOn,
  withAdvice
} from '../remark/index.ts'
import type {Settings} from './settings.ts'

/** A document as the editor has it. */
export interface OpenDocument {
  readonly uri: string
  readonly languageId: string
  readonly text: string
}

/** Result of checking a document. */
export interface CheckedDocument {
  readonly messages: readonly VFileMessage[]
  /** Finding behind each message. */
  readonly findings: ReadonlyMap<VFileMessage, Finding>
  /** `null` if it could not be analysed, or shows nothing that we know of. */
  readonly analysis: Analysis | null
  readonly settings: AnalysisSettings
}

const nothing: CheckedDocument = {messages: [], findings: new Map(), analysis: null, settings: {}}

/**
 * Check a document as the command checks a file, with the nearest configuration, which may change
 * while the server runs.
 *
 * @param trust Whoever starts the server trusts what is open in the editor, to name programs.
 */
export async function checkDocument(
  document: OpenDocument,
  {go, config: named}: Settings,
  trust: boolean,
  signal: AbortSignal
): Promise<CheckedDocument> {
  const file = pathOf(document)
  const folder = path.dirname(file)
  if (isLeftOut(file) || !mayMatter(Buffer.from(document.text), file)) return nothing
  const config = await readConfig(named, folder, {trust, go})
  if (!config.ok) return {...nothing, messages: [cannotCheckMessage(config.problem, null)]}
  const {rules, failOn: _, missingGo = 'warn', ...settings} = config.value
  const parsed = parse(document.text, file)
  const result = parsed.ok
    ? await analyzeTree(parsed.tree, document.text, file, settings, signal)
    : parsed
  if (!result.ok) return {...nothing, messages: unanalyzed(result, missingGo)}
  const report = new VFile({path: file, value: document.text})
  const on = rulesThatAreOn(atLevels(allRules, rules))
  const {found} = reportFindings(report, result, on, settings)
  return {messages: report.messages, findings: found, analysis: result.analysis, settings}
}

/** Return the path of a document; one that was never saved is taken for one of the current folder. */
function pathOf({uri, languageId}: OpenDocument): string {
  if (uri.startsWith('file:')) return fileURLToPath(uri)
  return path.resolve(languageId === 'mdx' ? 'untitled.mdx' : 'untitled.md')
}

/** Tell whether ignore files leave a document out, or a package manager owns it. */
function isLeftOut(file: string): boolean {
  const tree = treeAround(path.dirname(file))
  return ignoredBy(tree)(path.relative(tree, file))
}

function unanalyzed(
  unanalyzed: Unanalyzed,
  missingGo: 'error' | 'warn' | 'skip'
): readonly VFileMessage[] {
  const {cause, problem, place} = unanalyzed
  if (cause !== 'go') return [cannotCheckMessage(problem, place)]
  if (missingGo === 'skip') return []
  const message = cannotCheckMessage(withAdvice(unanalyzed, '`go` in `.goclaimsrc`'), null)
  message.fatal = missingGo === 'error'
  return [message]
}
