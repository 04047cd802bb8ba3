import type {Root} from 'mdast'
import type {Processor, Transformer} from 'unified'
import type {RuleId} from '../model/index.ts'
import type {Settings} from '../options.ts'
import type {AttachedRule} from './attached-rule.ts'
import {checkFile} from './check-file.ts'
import {rememberTrees} from './host-tree.ts'

/** Data that a plugin attaches to a processor. */
interface Attachment {
  readonly rules: readonly AttachedRule[]
  /** Settings of the processor, which all its plugins share. */
  readonly shared: Settings
  /** Those of the plugin alone, which come before them. */
  readonly own: Settings
  /** Name of the setting for the `go` command, in words for writers. */
  readonly setting: string
  /** Use of the nearest `.goclaimsrc` for options that are not set. */
  readonly followsConfig: boolean
}

/** Data that all plugins attach to a processor. */
interface Attached {
  readonly rules: Map<RuleId, AttachedRule>
  own: Settings
}

const attached = new WeakMap<Processor, Attached>()

/**
 * Let rules report of the files of a processor.
 *
 * All rules of a processor report in one transformer, which stands in the place of the first of
 * them, and so does what comments say to them: behind remark-rehype there is no Markdown left that
 * comments could be read from.
 *
 * @returns The transformer, for the first that attaches something.
 */
export function attach(
  processor: Processor,
  {rules, shared, own, setting, followsConfig}: Attachment
): Transformer<Root> | undefined {
  const before = attached.get(processor)
  const all: Attached = before ?? {rules: new Map(), own}
  all.own = {...all.own, ...own}
  for (const each of rules) all.rules.set(each.rule.meta.id, each)
  if (before) return undefined
  attached.set(processor, all)
  rememberTrees(processor)
  return async (tree, file): Promise<undefined> => {
    await checkFile(tree, file, {
      rules: all.rules.values(),
      settings: {...shared, ...all.own},
      setting,
      followsConfig
    })
  }
}
