import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Analysis, Finding} from '../model/index.ts'
import type {Options, Outdated, Settings} from '../options.ts'
import {isOutdated} from '../wording/index.ts'
import {applyComments} from './comments.ts'
import {findEverywhere, type RuleAtLevel} from './find-everywhere.ts'
import {applyLevel, reportFinding} from './report-finding.ts'
import type {Rule} from './rule.ts'

/** Rules at the levels that are wanted, else at those that they have by default. */
export function atLevels(
  rules: readonly Rule[],
  levels: Options['rules'] = {}
): readonly RuleAtLevel[] {
  return rules.map(rule => [rule, levels[rule.meta.id] ?? rule.meta.default])
}

/** Those of some rules that are not switched off. */
export function rulesThatAreOn(rules: Iterable<RuleAtLevel>): readonly RuleAtLevel[] {
  return [...rules].filter(([, level]) => level !== 'off' && level !== false)
}

/** Findings of rules. */
interface Reported {
  /** Findings that the file has a message for, by it: comments may switch rules off. */
  readonly found: ReadonlyMap<VFileMessage, Finding>
  /** Number of findings hidden by comments. */
  readonly hidden: number
  /** The message about a comment that cannot be read; `null` if there is none. */
  readonly unreadable: VFileMessage | null
}

/**
 * Let rules report what they find in an article, as far as its comments let them, from top to bottom.
 *
 * @param file A file that has no messages yet.
 * @param tree The article as it was parsed, which comments are read from.
 */
export function reportFindings(
  file: VFile,
  {analysis, tree}: {readonly analysis: Analysis; readonly tree: Root},
  rules: readonly RuleAtLevel[],
  {outdated = 'warn', require = 'all'}: Pick<Settings, 'outdated' | 'require'> = {}
): Reported {
  const reported = new Map<VFileMessage, Finding>()
  const all = findEverywhere(analysis, rules, require, finding => asLoudAs(finding, outdated))
  for (const {finding, rule, level} of all) {
    const message = reportFinding(file, finding, rule.meta)
    applyLevel(message, level)
    reported.set(message, finding)
  }
  const unreadable = applyComments(file, tree)
  file.messages.sort(byPlace)
  const told = file.messages.flatMap(message => {
    const finding = reported.get(message)
    return finding ? [[message, finding] as const] : []
  })
  return {found: new Map(told), hidden: reported.size - told.length, unreadable}
}

/** A finding, told as what was right once is to be told; `null` where it is not to be. */
function asLoudAs(finding: Finding, outdated: Outdated): Finding | null {
  if (outdated === 'warn' || !isOutdated(finding)) return finding
  return outdated === 'off' ? null : {...finding, severity: 'info'}
}

/** Rules report one after the other; a reader goes from top to bottom. */
function byPlace(a: VFileMessage, b: VFileMessage): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
