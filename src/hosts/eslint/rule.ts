import {isOfRule, type RuleMeta} from '../../remark/index.ts'
import {messageIds} from '../../wording/index.ts'
import type {EslintRule, Place, RuleContext, Sentence} from './host.ts'
import {type Answer, askCommand, type Said} from './said.ts'

/** The rule that also says what is about no claim, such as that there is no Go. */
const speaker = 'go-block-compiles'

/** Messages of articles, by the text that all their rules get. */
const known = new WeakMap<object, Answer>()
/** Problems that are not of one article, which are said once in a run. */
const told = new Set<string>()

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
        if (answer.ok) {
          for (const message of answer.messages) {
            if (isOf(message, id)) report(context, message)
          }
        } else if (id === speaker && !told.has(answer.problem)) {
          told.add(answer.problem)
          const start = {line: 1, column: 1}
          context.report({message: answer.problem, loc: {start, end: start}, fix: () => null})
        }
      }
    })
  }
}

function answerFor({sourceCode, filename}: RuleContext): Answer {
  const before = known.get(sourceCode)
  if (before) return before
  const answer = askCommand(sourceCode.text, filename)
  known.set(sourceCode, answer)
  return answer
}

/**
 * Tell whether a rule reports a message. An info is nothing that should keep anybody from
 * publishing.
 */
function isOf({ruleId, severity}: Said, id: string): boolean {
  return severity !== 'info' && (ruleId === id || (!isOfRule(ruleId) && id === speaker))
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
