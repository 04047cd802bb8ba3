import {minorOf, numberOf} from '../go/version/index.ts'
import type {MessageData, MessageId, Rewording, Standing, Told} from '../model/index.ts'
import {commandSentences} from './command-sentences.ts'
import {writeRange} from './dating.ts'
import {directiveSentences} from './directive-sentences.ts'
import {reasonSentence} from './reasons.ts'
import {count, quote, wanted} from './sentence.ts'
import {sinceWhen, wasRight, wrong} from './standing.ts'

/** Writers of the sentence of each message. */
export type Sentences<Id extends MessageId = MessageId> = {
  readonly [Each in Id]: (data: MessageData[Each]) => string
}

/** The sentence of each message. */
const sentences: Sentences = {
  silent: ({claimed, subject, standing}) => {
    const about = subject ? ` for ${quote(subject)}` : ''
    const words = `message ${quote(claimed)}`
    return wrong(standing, words, `the compiler prints no such message${about}`)
  },
  opposite: ({claimed, expected, hasPlace, place, standing}) =>
    wrong(
      standing,
      `message ${quote(claimed)}, expected ${quote(expected)}`,
      `the compiler says the opposite${hasPlace ? ' there' : at(place)}`
    ),
  'opposite-repeated': ({claimed, printed, place, standing}) =>
    wrong(
      standing,
      `message ${quote(claimed)}`,
      `the compiler says the opposite${at(place)}, and another line has it: ${quote(printed)}`
    ),

  compiles: ({claimed, standing}) =>
    wrong(standing, `error ${quote(claimed)}`, 'the code compiles'),
  'other-error': ({claimed, expected, standing}) =>
    wrong(
      standing,
      `error ${quote(claimed)}, expected ${quote(expected)}`,
      'the compiler reports another there'
    ),
  'other-error-repeated': ({claimed, printed, standing}) =>
    wrong(
      standing,
      `error ${quote(claimed)}`,
      `the compiler reports another there, which another line has: ${quote(printed)}`
    ),

  moved: ({claimed, expected, shown, printed, standing}) =>
    wrong(
      standing,
      `position ${quote(claimed)}${wanted(expected)}`,
      expected === null
        ? `in the code shown, the compiler reports ${quote(printed)}${at(shown)}`
        : `the compiler reports ${quote(printed)} there`
    ),
  'moved-inside': ({claimed, expected, standing}) =>
    wrong(
      standing,
      `place in ${quote(claimed)}, expected ${quote(expected)}`,
      'the compiler names that place inside the step'
    ),

  shifted: data =>
    `Unexpected position ${quote(data.claimed)}, expected ${quote(data.expected)}: ${positionsOff(data)}`,
  'shifted-free': data =>
    `Position ${quote(data.claimed)} is line ${data.line} of the code shown: ${positionsOff(data)} for the code as it stands here`,

  reworded: ({claimed, expected, hasPlace, place, standing, ...how}) => {
    const what = hasPlace ? 'position and words' : 'words'
    const there = place === null ? '' : `; the compiler says it at ${quote(place)}`
    const words = `${what} ${quote(claimed)}, expected ${quote(expected)}`
    return `${reworded(standing, words, how)}${there}`
  },
  'reworded-repeated': ({claimed, printed, standing, ...how}) => {
    const what = reworded(standing, `words ${quote(claimed)}`, how)
    // Of a variable that is called as that of the table.
    return what.endsWith(quote(printed))
      ? `${what}, which another line says`
      : `${what}; that is ${quote(printed)}, which another line says`
  },

  'written-for': ({what, lost, claims, chosen, now, ...range}) => {
    const of = what === 'listing' ? ' of this listing' : ''
    const isOlder = numberOf(chosen) < numberOf(now)
    const no = isOlder
      ? `no longer ${lost === 1 ? 'holds' : 'hold'}`
      : `${lost === 1 ? 'does' : 'do'} not hold`
    return `Written for ${writeRange(range)}; ${lost} of ${count(claims, 'claim')}${of} ${no} with Go ${now}, so the ${what} is held to Go ${chosen}`
  },

  unverifiable: ({claimed, others, reason}) => {
    const more = others > 0 ? ` and ${others} more of this listing` : ''
    return `Cannot check ${quote(claimed)}${more}: ${reasonSentence(reason)}`
  },

  omission: data => {
    const which = data.missing === 1 ? quote(data.first) : `such as ${quote(data.first)}`
    return `Unexpected gap in this listing, expected ${count(data.missing, 'message')} more, ${which}${cutKinds(data)}`
  },

  'does-not-compile': ({error, others}) => {
    const more = others > 0 ? `, and ${count(others, 'more error')}` : ''
    return `Unexpected error in Go code, expected code that compiles: ${quote(error)}${more}`
  },
  'time-limit': ({milliseconds}) =>
    unchecked(`took longer than ${milliseconds / 1000} s on it (\`timeLimit\`)`),
  'memory-limit': ({bytes}) =>
    unchecked(
      `took more than ${Math.round(bytes / 2 ** 20)} MiB of memory for it (\`memoryLimit\`)`
    ),
  'output-limit': ({bytes}) =>
    unchecked(`printed more than ${bytes} bytes about it (\`outputLimit\`)`),
  'article-limit': ({milliseconds}) =>
    unchecked(
      `took the ${milliseconds / 1000} s that slow code of one article may take (\`articleTimeLimit\`)`
    ),
  'compiler-crash': () => unchecked('failed on it by a mistake of its own'),

  ...commandSentences,
  ...directiveSentences
}

/** Write the sentence of a finding. */
export function sentenceOf<Id extends MessageId>({messageId, data}: Told<Id>): string {
  const write: Sentences<Id>[Id] = sentences[messageId]
  return write(data)
}

/** Every `messageId`. */
export const messageIds: readonly string[] = Object.keys(sentences)

/** Tell whether a word is a `messageId`. */
export function isMessageId(word: unknown): word is MessageId {
  return typeof word === 'string' && Object.hasOwn(sentences, word)
}

function at(place: string | null): string {
  return place === null ? '' : ` at ${quote(place)}`
}

/** Change of wording, the most telling part first. */
type Changed = Pick<MessageData['reworded'], 'rewording' | 'further' | 'go'>

/**
 * Return what changed about words; where the row of the change is of another Go, only since when
 * they are others.
 */
function reworded(standing: Standing | null, words: string, changed: Changed): string {
  if (standing?.kind !== 'outdated') return wrong(standing, words, whyReworded(changed))
  const {since, summary} = changed.rewording
  const when = sinceWhen(standing)
  const what =
    since === standing.since ? `${when}, ${summary}` : `${when} the compiler says it in other words`
  return `Outdated ${words}: ${wasRight(standing)}; ${since === null ? summary : what}`
}

/** Say how words changed, seen from the Go that is used. */
function whyReworded({rewording, further, go}: Changed): string {
  return [rewording, ...further].map(change => why(change, go)).join('; ')
}

const otherWords = 'the compiler words it differently'

/** Tell how the words changed once, seen from the Go that is used: it may be the older of the two. */
function why({since, summary, before, newWords}: Rewording, go: string): string {
  if (since === null) return summary
  const minor = minorOf({version: go})
  const isOld = minor !== null && numberOf(minor) < numberOf(since)
  // A Go before the change that has the new words, or one after it that has the old: it is no change.
  if (newWords !== undefined && newWords !== (isOld ? 'claimed' : 'printed')) return otherWords
  const clause = `since Go ${since}, ${summary}`
  return isOld ? (before ?? `only ${clause}`) : clause
}

function unchecked(why: string): string {
  return `Cannot check this Go code: the compiler ${why}`
}

/** Tell which positions of a listing are off, and by how much. */
export function positionsOff({
  offset,
  shifted,
  positions
}: MessageData['shifted' | 'shifted-free']): string {
  const by = `${count(Math.abs(offset), 'line')} too ${offset > 0 ? 'high' : 'low'}`
  return `${whichPositions(shifted, positions)} ${by}`
}

/** Tell how many of the positions of a listing are meant, with the verb. */
function whichPositions(shifted: number, all: number): string {
  if (all === 1) return 'the only position of this listing is'
  if (shifted < all) {
    return `${shifted} of the ${all} positions of this listing ${shifted === 1 ? 'is' : 'are'}`
  }
  return `${all === 2 ? 'both' : `all ${all}`} positions of this listing are`
}

/** Kinds that the listing never shows may be cut on purpose: the author should know which. */
function cutKinds({missing, unshownKinds, unshown}: MessageData['omission']): string {
  if (unshown === 0) return ''
  const kinds = unshownKinds.map(kind => quote(kind.replaceAll('-', ' '))).join(', ')
  const which = unshown < missing ? `${unshown} of them` : missing === 1 ? 'it' : 'all'
  const verb = unshown === 1 ? 'is' : 'are'
  const kind = unshownKinds.length === 1 ? 'a kind' : 'kinds'
  return `; ${which} ${verb} of ${kind} that the listing never shows (${kinds})`
}
