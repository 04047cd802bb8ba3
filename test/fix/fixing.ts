import {allRules} from '../../rules/index.ts'
import {analyzeTree, parse} from '../../src/analysis/file-analysis.ts'
import {type Fixed, fixArticle} from '../../src/fix/index.ts'
import type {FixReach, RuleId} from '../../src/model/index.ts'

/** What is fixed, and which rules are off. */
export interface Scope {
  readonly reach?: FixReach
  readonly off?: readonly RuleId[]
}

/** Fix an article once, with the real compiler. */
export async function fixOnce(
  source: string,
  {reach = 'correction', off = []}: Scope = {},
  path = 'post.md'
): Promise<Extract<Fixed, {ok: true}>> {
  const parsed = parse(source, path)
  if (!parsed.ok) throw new Error(parsed.problem)
  const result = await analyzeTree(parsed.tree, source, path, {})
  if (!result.ok) throw new Error(result.problem)
  const {analysis} = result
  const on = allRules.filter(({meta}) => !off.includes(meta.id))
  const findings = on.flatMap(({find}) => find(analysis))
  const fixed = fixArticle(analysis.article, findings, reach)
  if (!fixed.ok) throw new Error(fixed.problem)
  return fixed
}

/** The lines that a fix changes, as `-` and `+`. */
export async function changedLines(source: string, scope?: Scope, path?: string) {
  const {text} = await fixOnce(source, scope, path)
  const [before, after] = [source, text].map(one => one.split('\n'))
  const removed = before?.filter(line => !after?.includes(line)) ?? []
  const added = after?.filter(line => !before?.includes(line)) ?? []
  return [...removed.map(line => `-${line}`), ...added.map(line => `+${line}`)]
}
