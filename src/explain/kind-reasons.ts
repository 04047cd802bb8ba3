import type {Diagnostic, MessageKind} from '../model/index.ts'
import {quote} from '../wording/index.ts'
import type {Evidence} from './compiler-output.ts'
import type {Reasoning} from './explanation.ts'
import {flowReasons} from './flow-reasons.ts'
import {callReasons, functionReasons} from './inlining-reasons.ts'
import {plainly} from './plainly.ts'

type Reasons = (diagnostic: Diagnostic, evidence: Evidence) => readonly Reasoning[]

/** A reason that is the same wherever the compiler says so, or that its message has in it. */
const always =
  (sentence: (diagnostic: Diagnostic) => string): Reasons =>
  diagnostic => [plainly(sentence(diagnostic))]

/** Why the compiler says what it says. */
const kindReasons = {
  'can-inline': functionReasons,
  'cannot-inline': functionReasons,
  'inlining-call': callReasons,
  'big-function': always(
    ({subject}) =>
      `${quote(subject)} is so long that only calls of the smallest functions are inlined into it.`
  ),
  devirtualizing: always(
    ({subject, fields}) =>
      `The compiler knows which type ${quote(subject)} is called on (${quote(fields.to ?? '')}), and calls its method without looking it up.`
  ),
  'cannot-devirtualize': always(
    ({subject, fields}) =>
      `The method that ${quote(subject)} calls is only known when the program runs: ${quote(fields.reason ?? '')}.`
  ),
  'moved-to-heap': flowReasons,
  escapes: flowReasons,
  'escapes-head': flowReasons,
  'leaking-param': flowReasons,
  'leaking-closure': flowReasons,
  'leaks-head': flowReasons,
  'flow-step': flowReasons,
  'from-step': flowReasons,
  'does-not-escape': always(
    ({subject}) =>
      `The compiler finds no path from ${quote(subject)} to the heap or out of the function, so nothing has to be on the heap for it.`
  ),
  'self-assignment': always(
    () => 'The assigned part already belonged to the same value, so nothing new escapes.'
  ),
  'zero-copy': always(
    () => 'The bytes are only read, so they can stay in the memory of the string.'
  ),
  capture: always(captureSentence),
  'bounds-check': always(
    ({fields}) =>
      `The compiler could not prove that this ${fields.what === 'IsSliceInBounds' ? 'slicing stays' : 'index is always'} in bounds, so the program checks it when it runs.`
  ),
  'bounds-check-elided': always(
    () => 'This index is always in bounds, so the program does not check it.'
  ),
  prove: always(() => 'The compiler can prove this about this place, whatever the input.'),
  'nil-check': always(({fields}) =>
    fields.what === 'generated'
      ? 'As far as the compiler knows this may be nil, so the program checks it.'
      : 'The compiler knows that this is not nil, or its use would fault by itself: the program does not check it.'
  ),
  'write-barrier': always(
    () =>
      'A pointer is written to memory that may be on the heap, which the garbage collector has to know about.'
  ),
  closure: always(({fields}) =>
    fields.where === 'global'
      ? 'The function literal captures nothing, so one for the whole program is enough.'
      : `The function literal and what it captures are kept on the ${fields.where ?? 'heap'}.`
  ),
  'loop-variable': always(
    ({subject, fields}) =>
      `Since Go 1.22 each pass of the loop has its own ${quote(subject)}; here these are kept on the ${fields.where ?? 'heap'}.`
  ),
  note: always(() => 'The compiler only remarks on this.'),
  error: always(() => 'The compiler rejects the program for this.')
} satisfies Record<MessageKind, Reasons>

/** Say why the compiler says something. */
export function reasonsFor(diagnostic: Diagnostic, evidence: Evidence): readonly Reasoning[] {
  return kindReasons[diagnostic.kind](diagnostic, evidence)
}

/** A closure copies what is small and never changes once it is captured; it refers to the rest. */
function captureSentence({subject, fields}: Diagnostic): string {
  const variable = quote(subject)
  if (fields.how !== 'ref') {
    return `${variable} is small and does not change once it is captured, so the closure has a copy.`
  }
  const causes = [
    ...(fields.assign === 'true' ? ['it is assigned to again'] : []),
    ...(fields.addr === 'true' ? ['its address is taken'] : []),
    ...(Number(fields.width) > 128 ? [`it takes ${fields.width} bytes`] : [])
  ]
  const why = causes.length > 0 ? `: ${causes.join(', and ')}` : ''
  return `The closure refers to ${variable} instead of having a copy${why}.`
}
