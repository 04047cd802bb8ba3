import type {VFileMessage} from 'vfile-message'
import {allRules} from '../../rules/index.ts'
import {homepage, isOfRule, type RuleMeta} from '../remark/index.ts'
import {messagesOf} from './messages.ts'
import type {MarkdownlintRule, RuleError, RuleParams} from './rule.ts'

export type {MarkdownlintRule, RuleError, RuleParams, Token} from './rule.ts'

/** The rule that says why an article cannot be checked: of a machine without Go, a warning will do. */
const cannotCheck = {
  description: 'why an article cannot be checked, as where there is no Go',
  url: `${homepage}/blob/main/docs/recipes.md#in-markdownlint`
}

/**
 * Make a rule of those messages that it reports. An info is nothing that should keep anybody from
 * publishing.
 */
function ruleOf(
  name: string,
  {description, url}: Pick<RuleMeta, 'description' | 'url'>,
  isOf: (message: VFileMessage) => boolean
): MarkdownlintRule {
  return {
    names: [name],
    description,
    information: new URL(url),
    tags: ['go-claims'],
    parser: 'micromark',
    asynchronous: true,
    async function(params, onError) {
      for (const message of await messagesOf(params)) {
        if (message.fatal !== undefined && isOf(message)) onError(errorOf(message, params))
      }
    }
  }
}

/** A message as markdownlint takes it, with its correction where it has one. */
function errorOf(message: VFileMessage, {lines, frontMatterLines}: RuleParams): RuleError {
  const {line: messageLine = 1, column = 1, expected, reason} = message
  const lineNumber = messageLine - frontMatterLines.length
  const line = lines[lineNumber - 1]
  // What is wrong with front matter is said on the first line below it.
  if (line === undefined) return {lineNumber: 1, detail: reason}
  const {place} = message
  const isOneLine = place && 'end' in place && place.end.line === messageLine
  const end = isOneLine ? place.end.column : line.length + 1
  const length = end - column
  if (length < 1 || end > line.length + 1) return {lineNumber, detail: reason}
  const range: [number, number] = [column, length]
  const context = line.slice(column - 1, end - 1)
  const [insertText, ...others] = expected ?? []
  if (insertText === undefined || others.length > 0 || !isOneLine) {
    return {lineNumber, detail: reason, context, range}
  }
  const fixInfo = {editColumn: column, deleteCount: length, insertText}
  return {lineNumber, detail: reason, context, range, fixInfo}
}

/** Custom rules of markdownlint: those that are on by default, and what cannot be checked. */
const rules: MarkdownlintRule[] = [
  ...allRules
    .filter(({meta}) => meta.default !== 'off')
    .map(({meta}) => ruleOf(meta.id, meta, ({ruleId}) => ruleId === meta.id)),
  ruleOf('go-claims-cannot-check', cannotCheck, ({ruleId}) => !isOfRule(ruleId))
]

export default rules
