import {allRules} from '../../../rules/index.ts'
import {cannotCheckRule} from './cannot-check.ts'
import type {EslintPlugin} from './host.ts'
import {eslintRule} from './rule.ts'

export type {EslintPlugin, EslintRule} from './host.ts'

const namespace = 'go-claims'

/** The rules that are on by default; the command, which they ask, runs no others by itself. */
const metas = allRules.map(({meta}) => meta).filter(meta => meta.default !== 'off')

/** Rules for the languages of `@eslint/markdown`, with fixes that touch only the words that are wrong. */
const plugin: EslintPlugin = {
  meta: {name: 'remark-lint-go-claims', namespace},
  rules: {
    ...Object.fromEntries(metas.map(meta => [meta.id, eslintRule(meta)])),
    'cannot-check': cannotCheckRule
  },
  configs: {
    recommended: {
      name: `${namespace}/recommended`,
      get plugins() {
        return {[namespace]: plugin}
      },
      rules: {
        ...Object.fromEntries(metas.map(({id}) => [`${namespace}/${id}`, 'error'] as const)),
        [`${namespace}/cannot-check`]: 'warn'
      }
    }
  }
}

export default plugin
