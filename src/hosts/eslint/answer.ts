import {goFromFolder, parseGoOption} from '../../options.ts'
import {taken} from '../core/options.ts'
import type {RuleContext} from './host.ts'
import {type Answer, askCommand} from './said.ts'

/** Messages of articles, by the text that all their rules get. */
const known = new WeakMap<object, Answer>()

/** Answer what is said of the article that a rule gets: it is asked about once, however many rules there are. */
export function answerFor({sourceCode, filename, settings}: RuleContext): Answer {
  const before = known.get(sourceCode)
  if (before) return before
  const {go = []} = taken(parseGoOption(settings.goClaims, '`settings.goClaims` of ESLint'))
  const gos = [goFromFolder(go, process.cwd())].flat()
  const answer = askCommand(sourceCode.text, filename, gos)
  known.set(sourceCode, answer)
  return answer
}
