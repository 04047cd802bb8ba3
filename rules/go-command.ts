import type {Analysis, Finding} from '../src/model/index.ts'
import {defineRule, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {findingOf} from '../src/wording/index.ts'

export const meta: RuleMeta = {
  id: 'go-command',
  description: 'a command that cannot run as shown, or does not print the listing under it',
  default: 'warn',
  precision: 'high',
  url: pageOf('go-command')
}

/** Find commands that readers cannot use as they stand. */
export function find(analysis: Analysis): readonly Finding<'go-command'>[] {
  return analysis.wrongCommands.map(({fault, words, range, expected, about}) =>
    findingOf(
      analysis,
      {messageId: fault, data: {words, expected, about}},
      {range, expected: expected === null ? [] : [expected]}
    )
  )
}

export default defineRule({meta, find})
