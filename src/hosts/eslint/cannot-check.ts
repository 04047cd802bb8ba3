import {homepage, isOfRule} from '../../remark/index.ts'
import {answerFor} from './answer.ts'
import type {EslintRule, Place, RuleContext} from './host.ts'

/** Problems that are not of one article, which are said once in a run. */
const told = new Set<string>()

/**
 * The rule that says why an article cannot be checked, as where there is no Go. It has a severity of
 * its own, so that a machine without Go fails no build that a wrong claim fails.
 */
export const cannotCheckRule: EslintRule = {
  meta: {
    type: 'problem',
    docs: {
      description: 'say once in a run why articles cannot be checked',
      url: `${homepage}/blob/main/docs/recipes.md#in-eslint`,
      recommended: true
    },
    schema: []
  },
  create: context => ({
    root() {
      const answer = answerFor(context)
      if (!answer.ok) tellOnce(context, answer.problem)
      else {
        for (const {ruleId, reason, line, column} of answer.messages) {
          if (!isOfRule(ruleId)) report(context, reason, {line: line ?? 1, column: column ?? 1})
        }
      }
    }
  })
}

function tellOnce(context: RuleContext, problem: string): void {
  if (told.has(problem)) return
  told.add(problem)
  report(context, problem, {line: 1, column: 1})
}

function report(context: RuleContext, message: string, start: Place): void {
  context.report({message, loc: {start, end: start}})
}
