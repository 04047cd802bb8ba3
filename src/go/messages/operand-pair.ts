import {isVariableName} from './expression.ts'
import {isConstant, isFolded} from './operand.ts'
import type {Fact, PairingRow} from './rewording-row.ts'

/** Kinds whose subject is an operand as the compiler prints it. */
const operandKinds: ReadonlySet<Fact['kind']> = new Set([
  'escapes',
  'does-not-escape',
  'devirtualizing'
])

/** Tell whether two messages have the same in all their fields. */
export function sameFields(one: Fact, other: Fact): boolean {
  return (
    JSON.stringify(Object.entries(one.fields).sort()) ===
    JSON.stringify(Object.entries(other.fields).sort())
  )
}

/** Make a test of two operands one of messages about operands that are alike but for these. */
export function ofOperands(test: (one: string, other: string) => boolean): PairingRow['joins'] {
  return (one, other) =>
    one.kind === other.kind &&
    operandKinds.has(one.kind) &&
    sameFields(one, other) &&
    test(one.subject, other.subject)
}

/**
 * Tell whether two operands that are told apart by their text may still be one, the same place
 * granted.
 */
export function mayBeOneOperand(one: string, other: string): boolean {
  const either = (test: (name: string, value: string) => boolean) =>
    test(one, other) || test(other, one)
  return either(isFolded) || either((name, value) => isVariableName(name) && isConstant(value))
}
