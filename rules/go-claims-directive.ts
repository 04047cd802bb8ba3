import type {Analysis, Article, Finding, IdleDirective, Range} from '../src/model/index.ts'
import {defineRule, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {quote, skipsOf, wordRange, wordsAt} from '../src/wording/index.ts'

export const meta: RuleMeta = {
  id: 'go-claims-directive',
  description: 'a directive that cannot be read, gives no reason to skip, or does nothing',
  default: 'warn',
  url: pageOf('go-claims-directive')
}

/** Find directives that do not do what their author wants of them. */
export function find({article, idleDirectives}: Analysis): readonly Finding[] {
  const idle = new Set(idleDirectives.map(({directive}) => directive.range.start.offset))
  const unreasoned = skipsOf(article).filter(
    ({skip, range}) => skip?.reason === null && !idle.has(range.start.offset)
  )
  return [
    ...article.directiveProblems.map(({range, problem}) => finding(article, range, problem)),
    ...unreasoned.map(directive =>
      finding(
        article,
        wordRange(article, directive, 'skip'),
        'Unexpected `skip` without a reason, expected `skip reason="…"`: readers of the source should know why nothing is checked here'
      )
    ),
    ...idleDirectives.map(found => {
      const range = wordRange(article, found.directive, found.word)
      const unexpected = `Unexpected ${quote(wordsAt(article, range))}`
      return finding(article, range, `${unexpected}: ${sentences[found.why](found)}`)
    })
  ]
}

/** Why nothing comes of a word. */
const sentences = {
  true: () => 'it hides nothing, there would be no message without it',
  'true-but-partial': () =>
    'it hides nothing, all claims are true; that messages are left out is what `partial` says',
  'no-such-file': ({directive}) =>
    `no Go code of this article has that name; \`file=${directive.for}\` before it gives it one`,
  'no-listing': () => 'it is about compiler output, and none follows',
  'no-code': ({directive}) =>
    `it names Go code, and none follows; \`for=${directive.file}\` says which file output is about`
} satisfies Record<IdleDirective['why'], (found: IdleDirective) => string>

function finding(article: Article, range: Range, reason: string): Finding {
  const actual = wordsAt(article, range)
  return {range, reason, severity: 'warning', actual, expected: [], note: null}
}

export default defineRule({meta, find})
