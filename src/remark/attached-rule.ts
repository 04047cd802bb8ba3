import type {Options, RuleLevel} from '../options.ts'
import type {RuleAtLevel} from './find-everywhere.ts'
import type {Rule} from './rule.ts'

/** A rule that a host attaches. */
export interface AttachedRule {
  readonly rule: Rule
  /** Options of the host; `undefined` if none. */
  readonly level: RuleLevel | undefined
  /** Defaults. */
  readonly usual: RuleLevel
}

/** Return attached rules at the levels that the host says, else at those of a configuration. */
export function atAttachedLevels(
  rules: Iterable<AttachedRule>,
  levels: Options['rules'] = {}
): readonly RuleAtLevel[] {
  return Array.from(rules, ({rule, level, usual}) => [rule, level ?? levels[rule.meta.id] ?? usual])
}
