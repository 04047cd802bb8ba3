import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import {allRules} from '../rules/index.ts'
import {type Options, parseOptions} from './options.ts'
import {atLevels, attach, refuse, sharedSettings} from './remark/index.ts'

/**
 * Make the plugin with all rules, for a host.
 *
 * @param setting What writers call the setting that names the `go` command there.
 */
export function wholePlugin(setting: string): Plugin<[options?: Options | null | undefined], Root> {
  return function (options) {
    const parsed = parseOptions(options, 'the options of `remark-lint-go-claims`')
    if (!parsed.ok) return refuse(parsed.problem)
    const shared = sharedSettings(this)
    if (!shared.ok) return refuse(shared.problem)
    const {rules: levels, ...own} = parsed.value
    return attach(this, {rules: atLevels(allRules, levels), shared: shared.value, own, setting})
  }
}
