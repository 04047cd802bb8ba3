import path from 'node:path'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {allRules} from '../../../rules/index.ts'
import {analyzeTree, folderGo, mayMatter, parse, type Unanalyzed} from '../../analysis/index.ts'
import type {Options} from '../../options.ts'
import {
  atLevels,
  keptMessages,
  reportFindings,
  restoreMessage,
  rulesThatAreOn,
  storeMessage
} from '../../remark/index.ts'
import {codeFrame} from './code-frame.ts'
import type {SiteFinding} from './finding.ts'

/** Syntax of an article. */
export type Syntax = 'md' | 'mdx'

/** Report of one article. */
export type CheckedArticle =
  | {readonly ok: true; readonly findings: readonly SiteFinding[]}
  | Omit<Unanalyzed, 'place'>

/**
 * Check the text of an article of a site.
 *
 * @param file Absolute path of the article.
 * @param syntaxes How it may be read; the first that it can be read as counts.
 */
export async function checkArticle(
  file: string,
  value: Uint8Array,
  syntaxes: readonly Syntax[],
  {rules, ...settings}: Options
): Promise<CheckedArticle> {
  const on = rulesThatAreOn(atLevels(allRules, rules))
  // Whether MDX is well-formed is the business of the host: it reads all of it.
  if (on.length === 0 || !mayMatter(value, 'article.md')) return {ok: true, findings: []}
  const source = String(new VFile({value}))
  const found = (messages: readonly VFileMessage[]): CheckedArticle => ({
    ok: true,
    findings: messages.flatMap(message => findingOf(message, file, source))
  })
  const kept = keptMessages(on, settings)
  const go = settings.go === undefined ? folderGo(file) : null
  // What the plugin keeps of an article is under the same name.
  const text = {source, syntax: `${syntaxes.join('|')} false`, go}
  const before = await kept?.get(text)
  if (before) return found(before.map(message => restoreMessage(file, message)))

  const read = firstReadable(source, file, syntaxes)
  if (!read.ok) return {ok: false, cause: 'article', problem: sentence(read)}
  const result = await analyzeTree(read.tree, source, read.path, settings)
  if (!result.ok) return {...result, problem: sentence(result)}
  const report = new VFile({path: file, value: source})
  const {unreadable} = reportFindings(report, result, on, settings)
  if (result.isCacheable && !unreadable) {
    await kept?.set(text, report.messages.map(storeMessage), result.analysis.toolchain)
  }
  return found(report.messages)
}

type Read = {readonly path: string} & ReturnType<typeof parse>

/** The article as the first syntax has it that it can be read as, else as the last. */
function firstReadable(source: string, file: string, syntaxes: readonly Syntax[]): Read {
  const [syntax = 'md', ...others] = syntaxes
  // Its folder says which Go it is about.
  const at = path.join(path.dirname(file), `article.${syntax}`)
  const read = {path: at, ...parse(source, at)}
  return read.ok || others.length === 0 ? read : firstReadable(source, file, others)
}

function sentence({problem, place}: Unanalyzed): string {
  return place ? `${problem} (${place.line}:${place.column})` : problem
}

/** A message as a finding. An info is nothing that should keep anybody from publishing. */
function findingOf(message: VFileMessage, file: string, source: string): readonly SiteFinding[] {
  const {place, fatal, reason, ruleId, expected, url} = message
  if (fatal === undefined || fatal === null || !place) return []
  const range = 'end' in place ? place : {start: place, end: place}
  return [
    {
      file,
      line: range.start.line,
      column: range.start.column,
      ruleId: ruleId ?? null,
      severity: fatal ? 'error' : 'warning',
      reason,
      expected: expected ?? [],
      url: url ?? null,
      frame: codeFrame(source, range)
    }
  ]
}
