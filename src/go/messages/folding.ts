import type {Message} from '../../model/index.ts'
import {errorFoldingRows} from './error-rewordings.ts'
import {placeFields} from './fields.ts'
import {operationFoldingRows} from './operation-rewordings.ts'
import type {Fact, FoldingRow} from './rewording-row.ts'
import {foldingRows} from './rewordings.ts'

const rows: readonly FoldingRow[] = [...foldingRows, ...errorFoldingRows, ...operationFoldingRows]

/** Return code without the spaces that mean nothing. */
export function squeeze(code: string): string {
  if (!/\s/.test(code)) return code
  return code.replace(/\s+/g, ' ').replace(/(?<![\p{L}\p{N}_]) | (?![\p{L}\p{N}_])/gu, '')
}

/** Return everything about a message that counts, as one string. */
export function keyOf(fact: Fact): string {
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

/** Put a fact into the wording common to all versions. */
export function fold(fact: Fact): Fact {
  return foldWith(fact, rows)
}

/** A message in the wording common to all versions, with what it is compared by. */
interface Folded {
  readonly fact: Fact
  readonly key: string
}

const folded = new WeakMap<Message, Folded>()

/** Fold a message, once. */
export function foldedOf(message: Message): Folded {
  const known = folded.get(message)
  if (known !== undefined) return known
  const fact = fold(message)
  const made = {fact, key: keyOf(fact)}
  folded.set(message, made)
  return made
}

/** Return as few rows as it takes to pass a test that all together pass, those first in the table. */
export function rowsNeeded(
  claimed: Message,
  printed: Message,
  passes: (claim: Fact, print: Fact) => boolean
): readonly FoldingRow[] {
  // A row that leaves both as they are is not needed: what it gets depends only on those before it.
  const active = new Set([...rowsActiveOn(claimed), ...rowsActiveOn(printed)])
  const candidates = rows.filter(row => active.has(row))
  return candidates.toReversed().reduce<readonly FoldingRow[]>((kept, row) => {
    const rest = kept.filter(other => other !== row)
    return passes(foldWith(claimed, rest), foldWith(printed, rest)) ? rest : kept
  }, candidates)
}

/** Return the rows that change a message, when all are applied. */
export function rowsActiveOn({kind, subject, fields}: Message): readonly FoldingRow[] {
  let fact: Fact = {kind, subject, fields}
  return rows.filter(row => {
    const before = fact
    fact = row.fold(before)
    return fact !== before
  })
}
