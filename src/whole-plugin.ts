import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import {allRules} from '../rules/index.ts'
import {type Options, parseOptions} from './options.ts'
import {attach, refuse, sharedSettings} from './remark/index.ts'

/**
 * Make the plugin with all rules, for a host.
 *
 * @param setting What writers call the setting that names the `go` command there.
 * @param followsConfig Whether it reads the nearest `.goclaimsrc`; else its host has.
 */
export function wholePlugin(
  setting: string,
  followsConfig: boolean
): Plugin<[options?: Options | null | undefined], Root> {
  return function (options) {
    const parsed = parseOptions(options, 'the options of `remark-lint-go-claims`')
    if (!parsed.ok) return refuse(parsed.problem)
    const shared = sharedSettings(this)
    if (!shared.ok) return refuse(shared.problem)
    const {rules: levels = {}, ...own} = parsed.value
    const rules = allRules.map(rule => {
      const {id, default: usual} = rule.meta
      return {rule, level: levels[id], usual}
    })
    return attach(this, {rules, shared: shared.value, own, setting, followsConfig})
  }
}
