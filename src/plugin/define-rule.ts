import type {Root} from 'mdast'
import type {Plugin, Processor} from 'unified'
import {lintRule} from 'unified-lint-rule'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Settings} from '../options.ts'
import {analysisOf, type FileAnalysis} from './analysis.ts'
import {refuse} from './refuse.ts'
import {messageSource, reportFinding} from './report-finding.ts'
import type {Rule} from './rule.ts'
import {type RuleConfig, ruleLevel} from './rule-config.ts'
import {sharedSettings} from './shared-settings.ts'

/** A rule as remark-lint has it. */
export type RulePlugin = Plugin<[config?: RuleConfig], Root>

/** Make the remark-lint plugin of a rule. */
export function defineRule(rule: Rule): RulePlugin {
  const {id, url} = rule.meta
  const infos = new WeakSet<VFileMessage>()
  const lint = lintRule<Root, Settings>(
    {origin: `${messageSource}:${id}`, url},
    async (_tree, file, settings) => {
      const result = await analysisOf(file, settings)
      if (!result.ok) return
      for (const finding of rule.find(result.analysis)) {
        const message = reportFinding(file, finding, rule.meta)
        if (message.fatal === undefined) infos.add(message)
      }
    }
  )

  return Object.defineProperty(plugin, 'name', {value: `${messageSource}:${id}`})

  function plugin(this: Processor, config?: RuleConfig) {
    const level = ruleLevel(id, config)
    if (!level.ok) return refuse(level.problem)
    const settings = sharedSettings(this)
    if (!settings.ok) return refuse(settings.problem)
    const transform = lint([level.value, settings.value])
    if (!transform) return
    return async (tree: Root, file: VFile): Promise<undefined> => {
      // A file that cannot be analysed stops here, once, not with a message for each rule.
      failUnlessAnalyzed(file, await analysisOf(file, settings.value))
      await new Promise<void>(resolve => transform(tree, file, () => void resolve()))
      // unified-lint-rule makes a warning of every message.
      for (const message of file.messages) if (infos.has(message)) message.fatal = undefined
    }
  }
}

function failUnlessAnalyzed(file: VFile, result: FileAnalysis): void {
  if (result.ok) return
  file.fail(result.problem, {...(result.place ? {place: result.place} : {}), source: 'goclaims'})
}
