import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {readConfig} from '../config/index.ts'
import {wholePlugin} from '../whole-plugin.ts'
import type {RuleParams} from './rule.ts'
import {sourceOf} from './source.ts'

const plugin = wholePlugin('`go` in `.goclaimsrc`', false)

/** Messages about an article, by the lines that all its rules get. */
const known = new WeakMap<readonly string[], Promise<readonly VFileMessage[]>>()

/** The messages about an article: found once, however many rules ask. */
export function messagesOf(params: RuleParams): Promise<readonly VFileMessage[]> {
  const before = known.get(params.lines)
  if (before) return before
  const messages = findMessages(params)
  known.set(params.lines, messages)
  return messages
}

/**
 * Check an article as the command does, with the nearest `.goclaimsrc`; which rules run is the
 * business of markdownlint.
 *
 * @throws Error when the configuration is wrong, or there is no compiler and that is an error.
 */
async function findMessages(params: RuleParams): Promise<readonly VFileMessage[]> {
  const file = new VFile({path: params.name, value: sourceOf(params)})
  const config = await readConfig(undefined, file.dirname ?? file.cwd)
  if (!config.ok) throw new Error(config.problem)
  const {rules: _, ...settings} = config.value
  const processor = unified()
    .use(remarkParse)
    .use(plugin, {...settings, failOn: 'never'})
  try {
    await processor.run(processor.parse(file), file)
  } catch (error) {
    // An article that cannot be read has a message that says where.
    if (!(error instanceof VFileMessage)) throw error
    if (!error.place) throw new Error(error.reason)
  }
  return file.messages
}
