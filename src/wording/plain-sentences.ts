import type {FindingOf, MessageData, MessageId} from '../model/index.ts'
import {count, quote} from './sentence.ts'
import {positionsOff, sentenceOf} from './sentences.ts'

/** Writes the sentence of a message that stands above lines of the article. */
type Plain = {readonly [Id in MessageId]?: (data: MessageData[Id]) => string}

/** Sentences that leave to the lines under them what these show. */
const plain: Plain = {
  silent: ({subject}) =>
    subject
      ? `The compiler prints no such message for ${quote(subject)}.`
      : 'The compiler prints no such message.',
  opposite: () => 'The compiler says the opposite.',
  'opposite-repeated': ({printed}) =>
    `The compiler says the opposite, which another line has: ${quote(printed)}.`,
  compiles: () => 'The code compiles.',
  'other-error': () => 'The compiler reports another error.',
  'other-error-repeated': ({printed}) =>
    `The compiler reports another error, which another line has: ${quote(printed)}.`,
  moved: ({claimed, expected, shown, printed}) =>
    expected === null
      ? `In the code shown, the compiler prints ${quote(printed)}${shown === null ? '' : ` at ${shown}`}.`
      : `The listing says ${claimed}, the compiler says ${expected}.`,
  'moved-inside': () => 'The compiler names another place inside this step.',
  shifted: data => `${capital(positionsOff(data))}.`,
  'shifted-free': data =>
    `${capital(positionsOff(data))} for the code as it stands here. That is no mistake where the file has more lines.`,
  reworded: changed => `${capital(since(changed))}.`,
  'reworded-repeated': ({printed, ...changed}) =>
    `${capital(since(changed))}; another line says so: ${quote(printed)}.`,
  omission: ({missing}) => `This listing leaves out ${count(missing, 'message')}.`,
  'does-not-compile': ({others}) =>
    others > 0
      ? `This Go code does not compile: ${count(others + 1, 'error')}.`
      : 'This Go code does not compile.'
}

/** Write the sentence of a finding for a reader who sees the lines that it is about. */
export function plainSentence<Id extends MessageId>(finding: FindingOf<Id>): string {
  const write = plain[finding.messageId]
  return write ? write(finding.data) : fullStop(sentenceOf(finding))
}

/** End a sentence. */
export function fullStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}

/** Begin a sentence. */
export function capital(sentence: string): string {
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`
}

function since({rewording, further}: Pick<MessageData['reworded'], 'rewording' | 'further'>) {
  return [rewording, ...further]
    .map(({since, summary}) => (since === null ? summary : `since Go ${since}, ${summary}`))
    .join('; ')
}
