import type {MessageData, MessageIds, UnusedDirective} from '../model/index.ts'
import {quote} from './sentence.ts'

/** The sentences about directives. */
export const directiveSentences = {
  unreadable: ({problem}: MessageData['unreadable']) => problem,
  unreasoned: () =>
    'Unexpected `skip` without a reason, expected `skip reason="…"`: readers of the source should know why nothing is checked here',
  'hides-nothing': say(() => 'it hides nothing, there would be no message without it'),
  'hides-omissions': say(
    () => 'it hides nothing, all claims are true; that messages are left out is what `partial` says'
  ),
  'no-such-file': say(
    file => `no Go code of this article has that name; \`file=${file}\` before it gives it one`
  ),
  'no-listing': say(() => 'it is about compiler output, and none follows'),
  'no-code': say(
    file => `it names Go code, and none follows; \`for=${file}\` says which file output is about`
  )
} satisfies Record<MessageIds['go-claims-directive'], unknown>

/** Say why nothing comes of a word, which may name a file. */
function say(why: (file: string | null) => string) {
  return ({word, file}: MessageData[UnusedDirective['why']]) =>
    `Unexpected ${quote(word)}: ${why(file)}`
}
