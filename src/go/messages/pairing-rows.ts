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
import {
  isCollapsed,
  isConstant,
  isFolded,
  isInlinedResult,
  isTypedOut,
  mayReplace
} from './operand.ts'
import {ofOperands, sameFields} from './operand-pair.ts'
import {eitherWay, type Fact, type PairingRow} from './rewording-row.ts'
import {variadicLiteral} from './rewordings.ts'
import {sameCode} from './step-subject.ts'

/** Tell whether one error says of a call what another says of the assignment of its results. */
function isOfMultipleValues(one: Fact, other: Fact): boolean {
  return (
    /^multiple-value \S+ in single-value context$/.test(one.fields.error ?? '') &&
    /^assignment mismatch: 1 variables? but /.test(other.fields.error ?? '')
  )
}

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
    id: 'typed-constant',
    summary: 'constants are written with their type',
    since: '1.22',
    needsSamePlace: true,
    joins: eitherWay(ofOperands(isTypedOut))
  },
  {
    ...constantFolded,
    joins: ofOperands(isFolded)
  },
  {
    ...constantNamed,
    joins: ofOperands((claimed, printed) => isFolded(printed, claimed))
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
    joins: eitherWay(ofOperands(isInlinedResult))
  },
  {
    id: 'implicit-conversion',
    summary: 'the result of an inlined call is printed without a conversion around it',
    since: '1.13',
    needsSamePlace: true,
    joins: eitherWay(ofOperands((one, other) => other.includes('~r') && sameCode(one, other)))
  },
  {
    id: 'operand',
    summary: 'a variable that never changes is printed as its value',
    since: '1.25',
    isNew: ({subject}) => !isVariableName(subject) || isConstant(subject),
    needsSamePlace: true,
    joins: eitherWay(ofOperands(mayReplace))
  },
  {
    id: 'variadic-argument',
    summary: 'the slice made for a variadic call is called `... argument`',
    since: '1.18',
    before: variadicLiteral,
    needsSamePlace: true,
    joins: eitherWay(
      ofOperands((one, other) => other === '... argument' && /^\[\].*\{\.\.\.\}$/.test(one))
    )
  },
  {
    id: 'variadic-call',
    summary: 'the arguments of a variadic call are written `... argument...`',
    since: '1.15',
    needsSamePlace: true,
    joins: eitherWay(ofOperands(isCollapsed))
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
    id: 'multiple-value',
    summary: 'a call with several results is told as an assignment mismatch',
    since: '1.12',
    needsSamePlace: true,
    joins: eitherWay(isOfMultipleValues)
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
