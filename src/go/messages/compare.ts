import type {Message, Rewording} from '../../model/index.ts'
import {isCaptureOf} from './capture.ts'
import {optionalFields} from './fields.ts'
import {fold, foldedOf, keyOf, rowsActiveOn, rowsNeeded, squeeze} from './folding.ts'
import {senseOf} from './kinds.ts'
import {mayBeOneOperand} from './operand-pair.ts'
import {pairingRows} from './pairing-rows.ts'
import {gapsBetween} from './parts-in-order.ts'
import type {Fact, FoldingRow, PairingRow, StepPlace} from './rewording-row.ts'

/** Relation between a claimed message and a printed one. */
export type Likeness =
  /** The same words, but for white space, file names and the position inside a `from` step. */
  | {readonly kind: 'same'}
  /** The same fact in another Go version's words. */
  | {
      readonly kind: 'reworded'
      /** The change; of several, the first in the table. */
      readonly rewording: Rewording
      /** Everything that changed. */
      readonly rewordings: readonly Rewording[]
      /** Only if both are at one place in the code: the words alone do not prove it. */
      readonly needsSamePlace: boolean
      /** For steps of an explanation, where the other has to stand. */
      readonly stepPlace: StepPlace | null
    }
  /** The compiler says the contrary about the same subject. */
  | {readonly kind: 'opposite'; readonly needsSamePlace: boolean}
  | {readonly kind: 'different'}

const different: Likeness = {kind: 'different'}

/** Tell whether text with `...` in it stands for the whole text. */
function elides(shown: string, whole: string): boolean {
  if (!/…|\.\.\./.test(shown)) return false
  return gapsBetween(squeeze(whole), squeeze(shown).split(/…|\.\.\./), 0) !== null
}

/** Tell whether a claim may leave off a part: only the last parts of a message. */
function mayLeaveOff(name: string, claimed: Message): boolean {
  return optionalFields.has(name) && !(name === 'cost' && Object.hasOwn(claimed.fields, 'body'))
}

/** The printed message less what the claim leaves off or shows as dots. */
function shortened(printed: Message, claimed: Message): Fact {
  const fields = Object.entries(printed.fields)
    .filter(([name]) => Object.hasOwn(claimed.fields, name) || !mayLeaveOff(name, claimed))
    .map(([name, value]) => {
      const shown = claimed.fields[name] ?? ''
      return [name, optionalFields.has(name) && elides(shown, value) ? shown : value]
    })
  return {...printed, fields: Object.fromEntries(fields)}
}

/** Tell whether the words are the same, but for what the claim leaves off. */
function isSame(claimed: Message, printed: Message): boolean {
  if (claimed.kind !== printed.kind) return false
  if (claimed.text === printed.text) return true
  if (squeeze(claimed.subject) !== squeeze(printed.subject)) return false
  return keyOf(claimed) === keyOf(shortened(printed, claimed))
}

/** Return what a rewording says of two messages, without the row's own functions. */
function plain(
  {id, summary, since, before, isNew}: FoldingRow | PairingRow,
  claimed: Fact,
  printed: Fact
): Rewording {
  return {
    id,
    summary,
    since,
    ...(before === undefined ? {} : {before}),
    ...(isNew === undefined ? {} : {newWords: newOf(isNew(claimed), isNew(printed))})
  }
}

function newOf(isClaimed: boolean, isPrinted: boolean): NonNullable<Rewording['newWords']> {
  if (isClaimed === isPrinted) return 'neither'
  return isClaimed ? 'claimed' : 'printed'
}

function reworded(
  claimed: Fact,
  printed: Fact,
  all: readonly (FoldingRow | PairingRow)[],
  needsSamePlace: boolean,
  stepPlace: StepPlace | null
): Likeness {
  const [first, ...rest] = all.map(row => plain(row, claimed, printed))
  if (first === undefined) return {kind: 'same'}
  return {
    kind: 'reworded',
    rewording: first,
    rewordings: [first, ...rest],
    needsSamePlace,
    stepPlace
  }
}

/** Names that several expressions of one program share: only the place distinguishes them. */
const isAnyOf = /^(?:|func literal|\.\.\. argument|append|.*\{(?:\.\.\.)?\})$/

/** Tell whether two captures are not those of one variable. */
function areOfOtherCaptures(claimed: Fact, printed: Fact): boolean {
  if (claimed.kind !== 'capture' || printed.kind !== 'capture') return false
  return claimed.fields.in !== printed.fields.in && !isCaptureOf(claimed, printed)
}

/**
 * Tell whether a claim is that an address stays. One address of a variable may stay where another
 * escapes, and since Go 1.13 the compiler says nothing of either.
 */
export function isOfAddress({kind, subject}: Fact): boolean {
  return kind === 'does-not-escape' && /^&[^{]*$/.test(subject)
}

/** The contrary of a sense is said about one subject: surely (`false`), or if the place is one (`true`); `null`: no. */
function oppositeAt(claimed: Fact, printed: Fact): boolean | null {
  const claim = senseOf(claimed)
  const print = senseOf(printed)
  if (claim === null || print === null) return null
  if (claim.fact !== print.fact || claim.holds === print.holds) return null
  if (isOfAddress(claimed) || isOfAddress(printed)) return null
  if (areOfOtherCaptures(claimed, printed)) return null
  const [one = '', other] = [claimed, printed].map(({subject}) =>
    squeeze(subject).replace(/^&|\(\)$/g, '')
  )
  if (one === other) return isAnyOf.test(one)
  return mayBeOneOperand(claimed.subject, printed.subject) ? true : null
}

const steps: ReadonlySet<Message['kind']> = new Set(['from-step', 'flow-step'])

/**
 * Tell whether two messages can have anything to do with each other, told without looking at their
 * words.
 */
function areRelated(claimed: Message, printed: Message): boolean {
  if (claimed.kind === printed.kind) return true
  // An old step may be told as a flow.
  if (steps.has(claimed.kind) && steps.has(printed.kind)) return true
  const fact = senseOf(claimed)?.fact
  return fact !== undefined && fact === senseOf(printed)?.fact
}

/** Tell whether both name the function that they are about, and it is not the same. */
function inOtherFunctions(claimed: Message, printed: Message): boolean {
  if (claimed.kind === 'capture') return areOfOtherCaptures(claimed, printed)
  const [one, other] = [claimed, printed].map(({fields}) =>
    fields.in === undefined ? null : fold({kind: 'note', subject: fields.in, fields: {}})
  )
  return one != null && other != null && keyOf(one) !== keyOf(other)
}

/** Tell how two messages that state the same once folded are told apart. */
function likenessOfEqual(claimed: Message, printed: Message): Likeness {
  const needed = rowsNeeded(claimed, printed, (one, other) => keyOf(one) === keyOf(other))
  const isOld = (row: FoldingRow) => row.old?.test(claimed.text) || row.old?.test(printed.text)
  return needed.every(row => row.old === undefined || isOld(row))
    ? reworded(claimed, printed, needed, false, claimed.kind === 'from-step' ? 'inner' : null)
    : different
}

/** Tell whether a claim names no subject: it is about whatever its line makes. */
export function isOfLine({kind, subject}: Message): boolean {
  return (
    subject === '' && (kind === 'escapes' || kind === 'does-not-escape' || kind === 'moved-to-heap')
  )
}

/** Tell how a claim without a subject stands to what is printed of its line. */
function likenessOfLine(claimed: Message, printed: Message): Likeness {
  if (senseOf(claimed)?.holds !== senseOf(printed)?.holds) {
    return {kind: 'opposite', needsSamePlace: true}
  }
  return reworded(claimed, printed, rowsActiveOn(claimed), false, null)
}

/**
 * Return what two messages are that do not state one fact: of one line, the compiler tells one
 * error.
 */
function otherwise({kind}: Message): Likeness {
  return kind === 'error' ? {kind: 'opposite', needsSamePlace: true} : different
}

/** Compare what an article claims with what the compiler printed, whatever their positions. */
export function compareMessages(claimed: Message, printed: Message): Likeness {
  if (!areRelated(claimed, printed)) return different
  if (isOfLine(claimed)) return likenessOfLine(claimed, printed)
  if (isSame(claimed, printed)) return {kind: 'same'}
  const claim = foldedOf(claimed)
  const print = foldedOf(printed)
  const opposite = oppositeAt(claim.fact, print.fact)
  if (opposite !== null) return {kind: 'opposite', needsSamePlace: opposite}
  if (inOtherFunctions(claimed, printed)) return different
  if (claim.key === print.key) return likenessOfEqual(claimed, printed)
  const row: PairingRow | undefined = pairingRows.find(candidate =>
    candidate.joins(claim.fact, print.fact)
  )
  if (row === undefined) return otherwise(claimed)
  const changed = rowsNeeded(claimed, printed, row.joins).filter(
    ({onlyCompares}) => !onlyCompares?.has(claimed.kind)
  )
  return reworded(claimed, printed, [...changed, row], row.needsSamePlace, row.stepPlace ?? null)
}
