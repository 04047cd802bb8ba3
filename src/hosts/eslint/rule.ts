import type {RuleMeta} from '../../remark/index.ts'
import {messageIds} from '../../wording/index.ts'
import {answerFor} from './answer.ts'
import type {EslintRule, Place, RuleContext, Sentence} from './host.ts'
import type {Said} from './said.ts'

/** ESLint wants the sentences themselves; ours are written before it hears of them. */
const messages = Object.fromEntries(messageIds.map(id => [id, '{{ sentence }}']))

/** Make a rule of ours one of ESLint. */
export function eslintRule({id, description, url, default: level}: RuleMeta): EslintRule {
  return {
    meta: {
      type: 'problem',
      fixable: 'code',
      docs: {description, url, recommended: level !== 'off'},
      messages,
      schema: []
    },
    create: context => ({
      root() {
        const answer = answerFor(context)
        for (const message of answer.ok ? answer.messages : []) {
          if (isOf(message, id)) report(context, message)
        }
      }
    })
  }
}

/**
 * Tell whether a rule reports a message. An info is nothing that should keep anybody from
 * publishing.
 */
function isOf({ruleId, severity}: Said, id: string): boolean {
  return severity !== 'info' && ruleId === id
}

/** Report a message, with a fix of the very words that are wrong where it is clear what to write. */
function report(context: RuleContext, {line, column, endLine, endColumn, ...said}: Said): void {
  const start = {line: line ?? 1, column: column ?? 1}
  const end = {line: endLine ?? start.line, column: endColumn ?? start.column}
  const [text, ...others] = said.expected ?? []
  const isClear = text !== undefined && others.length === 0 && endColumn !== null
  context.report({
    ...toldAs(said),
    loc: {start, end},
    fix() {
      if (!isClear) return null
      const {text: source} = context.sourceCode
      return {range: [offsetOf(source, start), offsetOf(source, end)], text}
    }
  })
}

function toldAs({messageId, reason}: Pick<Said, 'messageId' | 'reason'>): Sentence {
  return messageId ? {messageId, data: {sentence: reason}} : {message: reason}
}

/** Tell how many UTF-16 code units stand before a place. */
function offsetOf(source: string, {line, column}: Place): number {
  let at = 0
  for (const [end] of source.matchAll(/[^\r\n]*(?:\r\n?|\n)/g)) {
    if (--line < 1) break
    at += end.length
  }
  return at + column - 1
}
