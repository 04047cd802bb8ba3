import type {Analysis, Directive, Finding, UnusedDirective} from '../src/model/index.ts'
import {defineRule, misspeltRules, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {findingOf, skipsOf, wordRange, wordsAt} from '../src/wording/index.ts'

type Found = Finding<'go-claims-directive'>

export const meta: RuleMeta = {
  id: 'go-claims-directive',
  description: 'a directive that cannot be read, gives no reason to skip, or does nothing',
  default: 'warn',
  precision: 'very-high',
  url: pageOf('go-claims-directive')
}

/** Find directives that do not do what their author wants of them. */
export function find(analysis: Analysis): readonly Found[] {
  const {article, unusedDirectives} = analysis
  const idle = new Set(unusedDirectives.map(({directive}) => directive.range.start.offset))
  const unreasoned = skipsOf(article).filter(
    ({skip, range}) => skip?.reason === null && !idle.has(range.start.offset)
  )
  return [
    ...[...article.directiveProblems, ...misspeltRules(article)].map(({range, problem}) =>
      findingOf(analysis, {messageId: 'unreadable', data: {problem}}, {range})
    ),
    ...unreasoned.map(directive => withoutReason(analysis, directive)),
    ...unusedDirectives.map(found => idleWord(analysis, found))
  ]
}

function withoutReason(analysis: Analysis, directive: Directive): Found {
  const range = wordRange(analysis.article, directive, 'skip')
  return findingOf(analysis, {messageId: 'unreasoned', data: {}}, {range})
}

function idleWord(analysis: Analysis, {directive, word, why}: UnusedDirective): Found {
  const {article} = analysis
  const range = wordRange(article, directive, word)
  const file = word === 'for' ? directive.for : directive.file
  const data = {word: wordsAt(article, range), file}
  return findingOf(analysis, {messageId: why, data}, {range})
}

export default defineRule({meta, find})
