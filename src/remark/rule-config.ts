import type {RuleId} from '../model/index.ts'
import type {Parsed, RuleLevel} from '../options.ts'

/** Configuration of a remark-lint rule: a level, alone or in a list. */
export type RuleConfig = RuleLevel | 0 | 1 | 2 | [level: RuleLevel | 0 | 1 | 2] | null | undefined

const levels = new Map<unknown, 'off' | 'warn' | 'error'>([
  [undefined, 'warn'],
  [null, 'warn'],
  [true, 'warn'],
  ['on', 'warn'],
  ['warn', 'warn'],
  [1, 'warn'],
  ['error', 'error'],
  [2, 'error'],
  [false, 'off'],
  ['off', 'off'],
  [0, 'off']
])

/** The level that a rule is configured to have. Rules have no options of their own. */
export function ruleLevel(id: RuleId, config: unknown): Parsed<'off' | 'warn' | 'error'> {
  const [first, ...rest] = Array.isArray(config) ? config : [config]
  const level = levels.get(first)
  if (level !== undefined && rest.every(option => option === undefined)) {
    return {ok: true, value: level}
  }
  const wrong = JSON.stringify(level === undefined ? first : rest[0])
  return {
    ok: false,
    problem: `Wrong option of \`${id}\`: expected \`off\`, \`on\`, \`warn\` or \`error\`, not \`${wrong}\`; options that all rules share go to \`settings.goClaims\``
  }
}
