import {isFolded} from './operand.ts'
import type {Fact, StepPlace} from './rewording-row.ts'
import {
  isAddress,
  isArgument,
  isCallOrItsResult,
  isCaptured,
  isDeclared,
  isGiven,
  isLoop,
  isMethodExpression,
  isPointerTo,
  isReturned,
  isSameCall,
  isTarget,
  isTargetOrItsPart,
  isUnnamedReturned,
  type SubjectChange,
  sameCode
} from './step-subject.ts'

/** Today's form of a reason in an old `from` step. */
export interface StepRow {
  /** Reasons of Go 1.12 and before, less what stands in square brackets. */
  readonly old: readonly string[]
  /** Reasons that today's compiler gives for it. */
  readonly now: readonly string[]
  /** Today's form of the subject. */
  readonly subject: SubjectChange
  readonly place: StepPlace
}

const assignments = ['assign', 'assign-pair', 'assign-pair-dot-type']

/** Today's form of old steps. Measured with Go 1.9 – 1.26; unchanged reasons are not listed. */
export const stepRows: readonly StepRow[] = [
  {
    old: [
      'assigned',
      'assign-pair',
      'assign-pair-func-call',
      'assign-pair-dot-type',
      'star-equals',
      'star-dot-equals',
      'slice-element-equals',
      'value of map put'
    ],
    now: assignments,
    subject: isTarget,
    place: 'inner'
  },
  {
    old: ['dot-equals', 'array-element-equals'],
    now: assignments,
    subject: isTargetOrItsPart,
    place: 'inner'
  },
  // The place was that of the variable's declaration.
  {
    old: ['assigned to top level variable'],
    now: assignments,
    subject: isTargetOrItsPart,
    place: 'function'
  },
  // … or of the result's.
  {old: ['assigned'], now: ['return'], subject: isUnnamedReturned, place: 'function'},
  {old: ['return'], now: ['return'], subject: isReturned, place: 'inner'},
  {old: ['address-of'], now: ['spill'], subject: isPointerTo, place: 'inner'},
  // The place was that of the closing brace.
  {old: ['pointer literal'], now: ['spill'], subject: sameCode, place: 'function'},
  {
    old: ['assigned', 'struct literal element', 'array literal element', 'slice-literal-element'],
    now: ['struct literal element', 'array literal element', 'slice-literal-element'],
    subject: isPointerTo,
    place: 'inner'
  },
  {old: ['arg to ...'], now: ['slice-literal-element'], subject: sameCode, place: 'inner'},
  {
    old: ['captured by a closure'],
    now: ['captured by a closure'],
    subject: isCaptured,
    place: 'use'
  },
  {old: ['closure-var'], now: ['captured by a closure'], subject: sameCode, place: 'inner'},
  {
    old: ['passed to call', 'passed to function', 'arg to recursive call'],
    now: ['call parameter'],
    subject: isArgument,
    place: 'inner'
  },
  {
    old: ['passed-to-and-returned-from-call'],
    now: ['call parameter'],
    subject: isCallOrItsResult,
    place: 'inner'
  },
  {
    old: ['receiver in indirect call', 'parameter to indirect call', 'appended to slice', 'panic'],
    now: ['call parameter'],
    subject: isSameCall,
    place: 'inner'
  },
  {old: ['append-first-arg'], now: ['appendee slice'], subject: sameCode, place: 'inner'},
  {old: ['range'], now: ['range'], subject: isLoop, place: 'inner'},
  {old: ['range-deref'], now: ['range-deref'], subject: isLoop, place: 'inner'},
  {
    old: ['escaping uintptr', 'arg to uintptrescapes ...'],
    now: ['//go:uintptrescapes'],
    subject: isAddress,
    place: 'inner'
  },
  {
    old: ['non-constant size'],
    now: ['too large for stack'],
    subject: (old, now) => sameCode(old, now) || isFolded(old, now),
    place: 'inner'
  }
]

/** Tell whether one step is another as a row has it, the place granted. */
export function isStepOf({old, now, subject}: StepRow, one: Fact, other: Fact): boolean {
  if (one.kind !== 'from-step' || other.kind !== 'from-step') return false
  const why = (one.fields.why ?? '').split('[', 1)[0] ?? ''
  return (
    old.includes(why) && now.includes(other.fields.why ?? '') && subject(one.subject, other.subject)
  )
}

/**
 * Tell whether a step gives a parameter of an inlined call its value, as another does in newer
 * words.
 */
export function isGivenStep(one: Fact, other: Fact): boolean {
  const isRenamed = one.fields.why === 'assign' && other.fields.why === 'assign-pair'
  return isRenamed && isGiven(one.subject, other.subject)
}

/** Tell whether two messages are steps with one reason. */
function haveOneReason(one: Fact, other: Fact): boolean {
  const areSteps = one.kind === 'from-step' && other.kind === 'from-step'
  return areSteps && one.fields.why === other.fields.why
}

/** Tell whether two steps with one reason are alike but for how methods are called in them. */
export function isMethodStep(one: Fact, other: Fact): boolean {
  return haveOneReason(one, other) && isMethodExpression(one.subject, other.subject)
}

/** Tell whether a step declares what another assigns: `x = v` → `x := v`. */
export function isDeclaredStep(one: Fact, other: Fact): boolean {
  const isAssigned = haveOneReason(one, other) && /^assign/.test(one.fields.why ?? '')
  return isAssigned && isDeclared(one.subject, other.subject)
}

/** Tell whether two steps with one reason are about the same code, but for a conversion. */
export function isSameStep(one: Fact, other: Fact): boolean {
  return haveOneReason(one, other) && sameCode(one.subject, other.subject)
}

const derefs = /^[(*\s]*/

/** Tell whether a step `*x (indirection)` is told as a flow with a `*`: `flow: {heap} ← *x`. */
export function isFlowOf(step: Fact, flow: Fact): boolean {
  if (step.fields.why !== 'indirection') return false
  const stars = derefs.exec(step.subject)?.[0].replace(/[^*]/g, '') ?? ''
  const base = step.subject.replace(derefs, '').replace(/(?<!\))\)+$/, '')
  const operator = flow.fields.operator ?? ''
  const isOfFlow = base === flow.subject || (isArguments(base) && isParameter(flow.subject))
  return stars.length > 0 && isOfFlow && operator.startsWith(stars)
}

/** Tell whether code is the slice made for a variadic call, in any version's words. */
const isArguments = (code: string): boolean => /^(?:\.\.\. argument|\[\]any\{\.\.\.\})$/.test(code)

/** Tell whether a name is that of an inlined function's parameter: `fmt.a`. */
const isParameter = (name: string): boolean => /^\w+\.\w+$/.test(name)

/** Tell whether two steps `*x (indirection)` differ in how often, or how, the `*` is written. */
export function isIndirectionOf(one: Fact, other: Fact): boolean {
  const isBoth = [one, other].every(
    ({kind, fields}) => kind === 'from-step' && fields.why === 'indirection'
  )
  const [base, baseNow] = [one, other].map(({subject}) => subject.replace(/[*()\s]/g, ''))
  return isBoth && base === baseNow
}
