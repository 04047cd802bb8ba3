import {columnForms} from '../../go/source/index.ts'
import type {Claim, Diagnostic, UnitFile} from '../../model/index.ts'
import {shownLine} from '../numbering/numbering.ts'
import {claimedLine} from './claimed-line.ts'
import type {AlignmentFrame} from './matches.ts'
import type {InnerPlace, Relation} from './relation.ts'

/** Compare the places inside two steps (`from x (return) at main.go:7:2`). */
export function innerPlace(claim: Claim, {fields}: Diagnostic, file: UnitFile): InnerPlace {
  const claimed = Number(claim.fields.atLine)
  const real = Number(fields.atLine)
  if (!claimed || !real || fields.atFile !== file.name) {
    return {innerLines: null, innerColumn: true, useLines: null}
  }
  const text = file.lines[real - 1]?.text ?? ''
  const isColumn = (column: number | null) =>
    !column ||
    !fields.atColumn ||
    columnForms(text, Number(fields.atColumn), file.isBody).includes(column)
  const heading = claimedLine(claim)
  return {
    innerLines: claimed - shownLine(file, real),
    innerColumn: isColumn(Number(claim.fields.atColumn)),
    useLines:
      heading !== null && isColumn(claim.position.column) ? heading - shownLine(file, real) : null
  }
}

/** Tell whether a step in other words stands where it has to, for both to be one. */
export function isInPlace(relation: Relation, frame: AlignmentFrame): boolean {
  const {claim, diagnostic, likeness, lines, innerLines, useLines} = relation
  if (likeness.kind !== 'reworded' || likeness.stepPlace === null) return true
  const isRight = (by: number | null) =>
    by !== null && (by === 0 || frame.isAtOffset(by, diagnostic))
  return {
    inner: innerLines === null || isRight(innerLines),
    heading: lines === null || isRight(lines),
    use: isRight(lines) || isRight(useLines),
    function: frame.sameFunction(claim, diagnostic)
  }[likeness.stepPlace]
}
