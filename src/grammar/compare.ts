import type {Message, Rewording} from '../types.ts'
import {senseOf} from './kinds.ts'
import {operandRow, pairingRows} from './pairing-rows.ts'
import type {Fact, FoldingRow, PairingRow} from './rewording-row.ts'
import {foldingRows} from './rewordings.ts'

/** How a claimed message stands to a printed one. */
export type Likeness =
  /** The same words, but for white space, file names and the position inside a `from` step. */
  | {readonly kind: 'same'}
  /** The same fact in another Go version's words. */
  | {
      readonly kind: 'reworded'
      /** What changed; where several things did, the first of the table. */
      readonly rewording: Rewording
      /** Everything that changed. */
      readonly rewordings: readonly Rewording[]
      /** Only if both are at one place in the code: the words alone do not prove it. */
      readonly needsSamePlace: boolean
    }
  /** The compiler says the contrary about the same subject. */
  | {readonly kind: 'opposite'; readonly needsSamePlace: boolean}
  | {readonly kind: 'different'}

const rows: readonly FoldingRow[] = foldingRows
const different: Likeness = {kind: 'different'}

/** Fields that a position inside the message gives, which the caller compares. */
const placeFields = new Set(['at', 'atFile', 'atLine', 'atColumn'])
/** Fields that an author may leave off at the end of a message. */
const optionalFields = ['cost', 'body', 'signature', 'score']

/** Code without the spaces that mean nothing. */
function squeeze(code: string): string {
  return code.replace(/\s+/g, ' ').replace(/(?<![\p{L}\p{N}_]) | (?![\p{L}\p{N}_])/gu, '')
}

/** Everything about a message that counts, as one string. */
function keyOf(fact: Fact): string {
  const fields = Object.entries(fact.fields)
    .filter(([name]) => !placeFields.has(name))
    .map(([name, value]) => `${name}=${squeeze(value)}`)
    .sort()
  return [fact.kind, squeeze(fact.subject), ...fields].join('\n')
}

/** Apply folding rows to a message, in their order. */
function foldWith({kind, subject, fields}: Fact, applied: readonly FoldingRow[]): Fact {
  return applied.reduce<Fact>((fact, row) => row.fold(fact), {kind, subject, fields})
}

const folded = new WeakMap<Message, Fact>()

/** A message in the wording common to all versions, made once. */
function foldedOf(message: Message): Fact {
  const known = folded.get(message)
  if (known !== undefined) return known
  const made = foldWith(message, rows)
  folded.set(message, made)
  return made
}

/** Whether text with `...` in it stands for the whole text. */
function elides(shown: string, whole: string): boolean {
  if (!/…|\.\.\./.test(shown)) return false
  const parts = squeeze(shown).split(/…|\.\.\./)
  const pattern = parts.map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')
  return new RegExp(`^${pattern}$`, 's').test(squeeze(whole))
}

/** Whether a claim may leave off a part: only the last parts of a message. */
function mayLeaveOff(name: string, claimed: Message): boolean {
  return (
    optionalFields.includes(name) && !(name === 'cost' && Object.hasOwn(claimed.fields, 'body'))
  )
}

/** The printed message less what the claim leaves off or shows as dots. */
function shortened(printed: Message, claimed: Message): Fact {
  const fields = Object.entries(printed.fields)
    .filter(([name]) => Object.hasOwn(claimed.fields, name) || !mayLeaveOff(name, claimed))
    .map(([name, value]) => {
      const shown = claimed.fields[name] ?? ''
      return [name, optionalFields.includes(name) && elides(shown, value) ? shown : value]
    })
  return {...printed, fields: Object.fromEntries(fields)}
}

/** As few rows as it takes to pass a test, those that come first in the table. */
function rowsNeeded(
  claimed: Message,
  printed: Message,
  passes: (claim: Fact, print: Fact) => boolean
): readonly Rewording[] {
  return rows.toReversed().reduce((kept, row) => {
    const rest = kept.filter(other => other !== row)
    return passes(foldWith(claimed, rest), foldWith(printed, rest)) ? rest : kept
  }, rows)
}

/** What a rewording says to others, without the row's own functions. */
function plain({id, summary, since}: Rewording): Rewording {
  return {id, summary, since}
}

function reworded(all: readonly Rewording[], needsSamePlace: boolean): Likeness {
  const [first, ...rest] = all.map(plain)
  if (first === undefined) return {kind: 'same'}
  return {kind: 'reworded', rewording: first, rewordings: [first, ...rest], needsSamePlace}
}

/** The contrary of a sense is said about one subject: surely (`false`), or if the place is one (`true`); `null`: no. */
function oppositeAt(claimed: Fact, printed: Fact): boolean | null {
  const claim = senseOf(claimed)
  const print = senseOf(printed)
  if (claim === null || print === null) return null
  if (claim.fact !== print.fact || claim.holds === print.holds) return null
  const [one, other] = [claimed, printed].map(({subject}) =>
    squeeze(subject).replace(/^&|\(\)$/g, '')
  )
  if (one === other) return one === ''
  return operandRow(claimed, printed) === null ? null : true
}

/** Compare what an article claims with what the compiler printed, whatever their positions. */
export function compareMessages(claimed: Message, printed: Message): Likeness {
  if (keyOf(claimed) === keyOf(shortened(printed, claimed))) return {kind: 'same'}
  const claim = foldedOf(claimed)
  const print = foldedOf(printed)
  const equal = (one: Fact, other: Fact) => keyOf(one) === keyOf(other)
  if (equal(claim, print)) return reworded(rowsNeeded(claimed, printed, equal), false)
  const opposite = oppositeAt(claim, print)
  if (opposite !== null) return {kind: 'opposite', needsSamePlace: opposite}
  const row: PairingRow | undefined = pairingRows.find(candidate => candidate.joins(claim, print))
  if (row === undefined) return different
  return reworded([...rowsNeeded(claimed, printed, row.joins), row], row.needsSamePlace)
}
