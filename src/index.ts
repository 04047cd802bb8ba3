import type {Root} from 'mdast'
import remarkLint from 'remark-lint'
import type {Plugin, Processor} from 'unified'
import {allRules} from '../rules/index.ts'
import {type Options, parseOptions, type Settings} from './options.ts'
import {refuse} from './plugin/refuse.ts'
import {sharedSettings, shareSettings} from './plugin/shared-settings.ts'

export type {Options, RuleLevel, Settings} from './options.ts'
export type * from './types.ts'

/**
 * Plugin with all rules: those that are on by default, changed by `options.rules`.
 *
 * Options override `settings.goClaims` of the configuration. Those that are not known or wrong fail
 * every file, with a sentence that names them.
 */
const remarkLintGoClaims: Plugin<[options?: Options | null | undefined], Root> = function (
  options
) {
  const parsed = parseOptions(options, 'the options of `remark-lint-go-claims`')
  if (!parsed.ok) return refuse(parsed.problem)
  const shared = sharedSettings(this)
  if (!shared.ok) return refuse(shared.problem)
  attachRules(this, parsed.value, shared.value)
  return undefined
}

function attachRules(processor: Processor, {rules = {}, ...own}: Options, shared: Settings): void {
  shareSettings(processor, {...shared, ...own})
  for (const rule of allRules) {
    processor.use(rule.default, [rules[rule.meta.id] ?? rule.meta.default])
  }
  processor.use(remarkLint)
}

export default remarkLintGoClaims
