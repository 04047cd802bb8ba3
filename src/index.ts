import type {Root} from 'mdast'
import remarkLint from 'remark-lint'
import type {Plugin, Processor} from 'unified'
import {allRules} from '../rules/index.ts'
import {type Options, parseOptions} from './options.ts'
import {sharedSettings, shareSettings} from './plugin/shared-settings.ts'

export type {Options, RuleLevel, Settings} from './options.ts'
export type * from './types.ts'

/**
 * Plugin with all rules: those that are on by default, changed by `options.rules`.
 *
 * Options override `settings.goClaims` of the configuration.
 *
 * @throws Error for options that are not known or wrong.
 */
const remarkLintGoClaims: Plugin<[options?: Options | null | undefined], Root> = function (
  options
) {
  const parsed = parseOptions(options, 'the options of `remark-lint-go-claims`')
  if (!parsed.ok) throw new Error(parsed.problem)
  attachRules(this, parsed.value)
}

function attachRules(processor: Processor, {rules = {}, ...own}: Options): void {
  const shared = sharedSettings(processor)
  if (!shared.ok) throw new Error(shared.problem)
  shareSettings(processor, {...shared.value, ...own})
  for (const rule of allRules) {
    processor.use(rule.default, [rules[rule.meta.id] ?? rule.meta.default])
  }
  processor.use(remarkLint)
}

export default remarkLintGoClaims
