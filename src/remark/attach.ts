import type {Root} from 'mdast'
import type {Processor, Transformer} from 'unified'
import type {RuleId} from '../model/index.ts'
import type {Settings} from '../options.ts'
import {checkFile} from './check-file.ts'
import type {RuleAtLevel} from './find-everywhere.ts'

/** What a plugin attaches to a processor. */
interface Attachment {
  readonly rules: readonly RuleAtLevel[]
  /** Settings of the processor, which all its plugins share. */
  readonly shared: Settings
  /** Those of the plugin alone, which come before them. */
  readonly own: Settings
  /** What a writer calls the setting that names the `go` command. */
  readonly setting: string
}

/** What is attached to a processor by all its plugins. */
interface Attached {
  readonly rules: Map<RuleId, RuleAtLevel>
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
  {rules, shared, own, setting}: Attachment
): Transformer<Root> | undefined {
  const before = attached.get(processor)
  const all: Attached = before ?? {rules: new Map(), own}
  all.own = {...all.own, ...own}
  for (const rule of rules) all.rules.set(rule[0].meta.id, rule)
  if (before) return undefined
  attached.set(processor, all)
  return async (tree, file): Promise<undefined> => {
    await checkFile(tree, file, {
      rules: all.rules.values(),
      settings: {...shared, ...all.own},
      setting
    })
  }
}
