import {senseOf} from '../../go/messages/index.ts'
import {anchorsOf, functionAt, type Outline} from '../../go/source/index.ts'
import type {Claim, Diagnostic, MessageKind, UnitFile} from '../../model/index.ts'
import {unitLine} from '../numbering/numbering.ts'
import {claimedLine} from './claimed-line.ts'

/** Kinds, besides those about the heap, that are about what stands in one function. */
const ofFunctions: ReadonlySet<MessageKind> = new Set(['from-step', 'capture', 'inlining-call'])

/**
 * A test whether a claim can be about the function that a diagnostic is in. Variables and
 * expressions of two functions may have one name; a claim whose line, as it stands or less the
 * listing's offset, is in one function is not about another.
 */
export function functionScope(
  file: UnitFile,
  outline: Outline,
  offset: number | null
): (claim: Claim, diagnostic: Diagnostic) => boolean {
  return (claim, {position}) => {
    const claimed = claimedLine(claim)
    const isLocal = senseOf(claim)?.fact === 'heap' || ofFunctions.has(claim.kind)
    if (claimed === null || position.line === null || !isLocal) return true
    const about = functionAt(outline, unitLine(file, claimed) - (offset ?? 0))
    return about === null || about === functionAt(outline, position.line)
  }
}

/** A test whether the subject of a claim stands in the code on the line of a diagnostic. */
export function standing(file: UnitFile): (claim: Claim, diagnostic: Diagnostic) => boolean {
  return (claim, {position}) => {
    // A flow stands at what it is about, and names other things.
    if (claim.kind === 'flow-step') return true
    const text = position.line === null ? undefined : file.lines[position.line - 1]?.text
    return text !== undefined && (anchorsOf(claim, [text]) ?? []).length > 0
  }
}
