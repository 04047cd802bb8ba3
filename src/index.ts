import {wholePlugin} from './whole-plugin.ts'

export type * from './model/index.ts'
export type {FailOn, MissingGo, Options, RuleLevel, Settings} from './options.ts'

/**
 * Plugin with all rules: those that are on by default, changed by `options.rules`.
 *
 * Options override `settings.goClaims` of the configuration, which overrides `.goclaimsrc`. Those that are not known or wrong fail
 * every file, with a sentence that names them.
 */
const remarkLintGoClaims = wholePlugin('the option `go` of `remark-lint-go-claims`', true)

export default remarkLintGoClaims
