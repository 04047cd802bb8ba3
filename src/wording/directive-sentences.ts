import type {MessageData, MessageIds, UnusedDirective} from '../model/index.ts'
import {quote} from './sentence.ts'

/** The sentences about directives. */
export const directiveSentences = {
  unreadable: ({problem}: MessageData['unreadable']) => problem,
  unreasoned: () =>
    'Unexpected `skip` without a reason, expected `skip reason="…"`: readers of the source should know why nothing is checked here',
  'hides-nothing': say(() => 'it hides nothing; there is no message to suppress'),
  'hides-omissions': say(
    () => 'it hides nothing, since all claims are true; use `partial` if messages are left out'
  ),
  'no-such-file': say(
    file => `no Go code of this article has that name; put \`file=${file}\` on its fence`
  ),
  'no-listing': say(() => 'it is about compiler output, but none follows'),
  'no-code': say(file => `it names Go code, and none follows; for output, use \`for=${file}\``)
} satisfies Record<MessageIds['go-claims-directive'], unknown>

/** Say why nothing comes of a word, which may name a file. */
function say(why: (file: string | null) => string) {
  return ({word, file}: MessageData[UnusedDirective['why']]) =>
    `Unexpected ${quote(word)}: ${why(file)}`
}
