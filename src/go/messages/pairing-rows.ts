import type {Rewording} from '../../model/index.ts'
import {isSameCapture} from './capture.ts'
import {isCollapsedStep, isFoldedStep, isInlinedStep} from './changed-step.ts'
import {isVariableName} from './expression.ts'
import {
  isDeclaredStep,
  isFlowOf,
  isGivenStep,
  isIndirectionOf,
  isMethodStep,
  isSameStep,
  isStepOf,
  stepRows
} from './from-step.ts'
import {isCollapsed, isConstant, isFolded, isInlinedResult, mayReplace} from './operand.ts'
import {eitherWay, type Fact, type PairingRow} from './rewording-row.ts'
import {variadicLiteral} from './rewordings.ts'

/** Kinds whose subject is an operand as the compiler prints it. */
const operandKinds: ReadonlySet<Fact['kind']> = new Set([
  'escapes',
  'does-not-escape',
  'devirtualizing'
])

const sameFields = (one: Fact, other: Fact): boolean =>
  JSON.stringify(Object.entries(one.fields).sort()) ===
  JSON.stringify(Object.entries(other.fields).sort())

/** Whether both are about operands, alike but for these. */
const operandsOf = (one: Fact, other: Fact): boolean =>
  one.kind === other.kind && operandKinds.has(one.kind) && sameFields(one, other)

const isClosure = (name: string): boolean => /\.(?:func|gowrap)\d+(?:\.\d+)*$/.test(name)

const oldStep = {
  id: 'explanation-step',
  summary: 'the steps of an explanation are given other names, with the whole statement',
  since: '1.14',
  needsSamePlace: false
}

const inlinedResult = {
  id: 'inlined-result',
  summary: 'an inlined call is printed as its result, or as what it returns',
  since: null,
  needsSamePlace: true
}

const constantFolded = {
  id: 'constant-folded',
  summary: 'names of constants and of variables that never change are replaced by their values',
  since: '1.22',
  needsSamePlace: true
}

const constantNamed = {
  id: 'constant-named',
  summary: 'a value may be printed by the name that the code has for it',
  since: null,
  needsSamePlace: true
}

/** Tell whether a rewording is that of a name for its value, or of a value for its name. */
export function namesValue({id}: Rewording): boolean {
  return id === constantFolded.id || id === constantNamed.id
}

/** How the compiler's words changed, where it takes both messages to see it. */
export const pairingRows: readonly PairingRow[] = [
  ...stepRows.map(row => ({
    ...oldStep,
    stepPlace: row.place,
    joins: eitherWay((one, other) => isStepOf(row, one, other))
  })),
  {...oldStep, stepPlace: 'inner', joins: eitherWay(isIndirectionOf)},
  {...oldStep, stepPlace: 'heading', joins: eitherWay(isFlowOf)},
  {
    id: 'inlined-parameter',
    summary: 'what an inlined call is given is written `fmt.a := ... argument (assign-pair)`',
    since: '1.18',
    needsSamePlace: false,
    stepPlace: 'inner',
    joins: eitherWay(isGivenStep)
  },
  {
    id: 'declared-variable',
    summary: 'a declaration with a type is written with `:=` in the steps',
    since: '1.20',
    needsSamePlace: false,
    stepPlace: 'inner',
    joins: eitherWay(isDeclaredStep)
  },
  {
    id: 'method-expression',
    summary: 'a method is called as a function, with its receiver as the first argument',
    since: '1.18',
    needsSamePlace: false,
    stepPlace: 'inner',
    joins: eitherWay(isMethodStep)
  },
  {
    id: 'implicit-conversion',
    summary: 'conversions to an interface that the code does not write are not printed',
    since: '1.14',
    needsSamePlace: false,
    stepPlace: 'inner',
    joins: eitherWay(isSameStep)
  },
  {
    ...constantFolded,
    joins: (claimed, printed) =>
      operandsOf(claimed, printed) && isFolded(claimed.subject, printed.subject)
  },
  {
    ...constantNamed,
    joins: (claimed, printed) =>
      operandsOf(claimed, printed) && isFolded(printed.subject, claimed.subject)
  },
  {
    ...inlinedResult,
    stepPlace: 'inner',
    joins: eitherWay(isInlinedStep)
  },
  {
    ...constantFolded,
    stepPlace: 'inner',
    joins: eitherWay(isFoldedStep)
  },
  {
    ...inlinedResult,
    joins: eitherWay(
      (one, other) => operandsOf(one, other) && isInlinedResult(one.subject, other.subject)
    )
  },
  {
    id: 'operand',
    summary: 'a variable that never changes is printed as its value',
    since: '1.25',
    isNew: ({subject}) => isConstant(subject) || !isVariableName(subject),
    needsSamePlace: true,
    joins: eitherWay(
      (one, other) => operandsOf(one, other) && mayReplace(one.subject, other.subject)
    )
  },
  {
    id: 'variadic-argument',
    summary: 'the slice made for a variadic call is called `... argument`',
    since: '1.18',
    before: variadicLiteral,
    needsSamePlace: true,
    joins: eitherWay(
      (one, other) =>
        operandsOf(one, other) &&
        other.subject === '... argument' &&
        /^\[\].*\{\.\.\.\}$/.test(one.subject)
    )
  },
  {
    id: 'variadic-call',
    summary: 'the arguments of a variadic call are written `... argument...`',
    since: '1.15',
    needsSamePlace: true,
    joins: eitherWay(
      (one, other) => operandsOf(one, other) && isCollapsed(one.subject, other.subject)
    )
  },
  {
    id: 'variadic-call',
    summary: 'the arguments of a variadic call are written `... argument...`',
    since: '1.21',
    needsSamePlace: true,
    stepPlace: 'inner',
    joins: eitherWay(isCollapsedStep)
  },
  {
    id: 'inlined-closure',
    summary: 'an inlined closure is named after the function that it was written in',
    since: '1.21',
    needsSamePlace: true,
    joins: (one, other) =>
      one.kind === other.kind &&
      (one.kind === 'inlining-call' || one.kind === 'can-inline') &&
      isClosure(one.subject) &&
      isClosure(other.subject) &&
      sameFields(one, other)
  },
  {
    id: 'capture-name',
    summary:
      'a captured variable is reported where it is declared, with the function that declares it',
    since: '1.17',
    needsSamePlace: false,
    joins: eitherWay(isSameCapture)
  },
  {
    id: 'moved-variable',
    summary: 'a variable that escapes is reported as `moved to heap: x`',
    since: null,
    needsSamePlace: true,
    joins: eitherWay(
      (one, other) =>
        one.kind === 'escapes' && other.kind === 'moved-to-heap' && one.subject === other.subject
    )
  }
]

/**
 * Tell whether two operands that are told apart by their text may still be one, the same place
 * granted.
 */
export function mayBeOneOperand(one: string, other: string): boolean {
  const either = (test: (name: string, value: string) => boolean) =>
    test(one, other) || test(other, one)
  return either(isFolded) || either((name, value) => isVariableName(name) && isConstant(value))
}
