import {placeFields} from './fields.ts'
import {isCollapsed, isFolded, isInlinedResult, mayReplace} from './operand.ts'
import type {Fact} from './rewording-row.ts'

/** Kinds that hold operands inside of a longer text. */
const stepKinds = new Set<Fact['kind']>(['flow-step', 'from-step'])

/**
 * Return what two steps differ in, each in its old and its new words; none where they are not of
 * one kind.
 */
function changes(one: Fact, other: Fact): readonly (readonly [string, string])[] {
  if (one.kind !== other.kind || !stepKinds.has(one.kind)) return []
  const names = Object.keys({...one.fields, ...other.fields}).filter(name => !placeFields.has(name))
  const parts = [
    [one.subject, other.subject] as const,
    ...names.map(name => [one.fields[name] ?? '', other.fields[name] ?? ''] as const)
  ]
  return parts.filter(([named, value]) => named !== value)
}

/** Tell whether a step is another with inlined calls in it replaced by their results. */
export function isInlinedStep(one: Fact, other: Fact): boolean {
  const parts = changes(one, other)
  return parts.length > 0 && parts.every(([call, value]) => isInlinedResult(call, value))
}

/** Tell whether a step is another with names in it replaced by their values. */
export function isFoldedStep(one: Fact, other: Fact): boolean {
  const parts = changes(one, other)
  return (
    parts.length > 0 &&
    parts.every(
      ([named, value]) =>
        isFolded(named, value) || mayReplace(named, value) || isInlinedResult(named, value)
    )
  )
}

/** Tell whether a step is another with the arguments of variadic calls in it put as `... argument`. */
export function isCollapsedStep(one: Fact, other: Fact): boolean {
  const parts = changes(one, other).filter(([call]) => !/^[=←]$/.test(call))
  return parts.length > 0 && parts.every(([call, shown]) => isCollapsed(call, shown))
}
