import type {Root} from 'mdast'
import type {Plugin, Processor} from 'unified'
import {attach} from './attach.ts'
import {refuse} from './refuse.ts'
import type {Rule} from './rule.ts'
import {type RuleConfig, ruleLevel} from './rule-config.ts'
import {sharedSettings} from './shared-settings.ts'

/** A rule as remark-lint has it. */
export type RulePlugin = Plugin<[config?: RuleConfig], Root>

/** Make the remark-lint plugin of a rule. */
export function defineRule(rule: Rule): RulePlugin {
  const {id} = rule.meta
  return Object.defineProperty(plugin, 'name', {value: `remark-lint:${id}`})

  function plugin(this: Processor, config?: RuleConfig) {
    const level = ruleLevel(id, config)
    if (!level.ok) return refuse(level.problem)
    const settings = sharedSettings(this)
    if (!settings.ok) return refuse(settings.problem)
    const setting = '`settings.goClaims.go`'
    const said = config === undefined || config === null ? undefined : level.value
    return attach(this, {
      // Who names a rule wants it, even if it is off by default.
      rules: [{rule, level: said, usual: level.value}],
      shared: settings.value,
      own: {},
      setting,
      followsConfig: true
    })
  }
}
