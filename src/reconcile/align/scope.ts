import {senseOf} from '../../go/messages/index.ts'
import {anchorsOf, functionAt, type Outline} from '../../go/source/index.ts'
import type {Claim, Diagnostic, MessageKind, UnitFile} from '../../model/index.ts'
import {unitLine} from '../numbering/numbering.ts'
import {claimedLine} from './claimed-line.ts'

/** Kinds, besides those about the heap, that are about what stands in one function. */
const ofFunctions: ReadonlySet<MessageKind> = new Set([
  'flow-step',
  'from-step',
  'capture',
  'inlining-call'
])

/**
 * A test whether a claim can be about the function that a diagnostic is in. Variables and
 * expressions of two functions may have one name; a claim that names its function (`f x does not
 * escape`), or whose line, as it stands or less the listing's offset, is in one, is not about another.
 */
export function functionScope(
  file: UnitFile,
  outline: Outline,
  offset: number | null
): (claim: Claim, diagnostic: Diagnostic) => boolean {
  return (claim, {position}) => {
    const claimed = claimedLine(claim)
    const isLocal = senseOf(claim)?.fact === 'heap' || ofFunctions.has(claim.kind)
    if (position.line === null || !isLocal) return true
    const named = namedFunction(claim, outline)
    if (named !== null) return named === functionAt(outline, position.line)
    if (claimed === null) return true
    const about = functionAt(outline, unitLine(file, claimed) - (offset ?? 0))
    return about === null || about === functionAt(outline, position.line)
  }
}

/** The function of the file that a claim says it is about, without its closures; `null` if none. */
function namedFunction({fields}: Claim, {declarations}: Outline): string | null {
  const name = fields.in?.replace(/[(*)]/g, '').replace(/\.func\d.*/, '')
  return declarations.find(declaration => declaration.name === name)?.name ?? null
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
