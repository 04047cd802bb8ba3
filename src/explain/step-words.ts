/** The compiler's words for what a step of a flow does (`from E (WHY) at POS`). Go 1.14 to 1.27. */
export type StepWord =
  | 'spill'
  | 'address-of'
  | 'reference'
  | 'captured by a closure'
  | 'assign'
  | 'assign-pair'
  | 'assign-pair-dot-type'
  | 'assign-pair-mapr'
  | 'assign-pair-receive'
  | 'return'
  | 'call parameter'
  | 'callee operand'
  | 'interface-converted'
  | 'slice-literal-element'
  | 'array literal element'
  | 'struct literal element'
  | 'map literal key'
  | 'map literal value'
  | 'key of map put'
  | 'send'
  | 'dot'
  | 'dot of pointer'
  | 'indirection'
  | 'fixed-array-index-of'
  | 'slice'
  | 'slice-to-array'
  | 'range'
  | 'range-deref'
  | 'switch case'
  | 'appendee slice'
  | 'appended slice...'
  | 'copied slice'
  | 'too large for stack'
  | 'too aligned for stack'
  | 'non-constant size'
  | 'zero-sized element'
  | 'conversion to unsafe.Pointer'
  | 'reflect.Header.Data'
  | '//go:uintptrescapes'

/** What a step does, and what it means that the heap lies behind it. */
interface StepRow {
  /** In a sentence; `it` is what is on its way. */
  readonly sentence: (expression: string) => string
  /** Why the heap is what comes next; `null` where the sentence has said it. */
  readonly heap?: string | null
}

const intoMap = 'A map keeps what is put into it on the heap.'
const bySize = {heap: null}

/** What each of the compiler's words means for readers. */
const stepWords = {
  spill: {sentence: e => `${e} gets memory of its own, whose address is passed on`},
  'address-of': {sentence: e => `${e} takes its address`},
  reference: {sentence: e => `the closure holds a reference to ${e}, not a copy`},
  'captured by a closure': {sentence: e => `a closure uses ${e}`},
  assign: {
    sentence: e => `${e} assigns it`,
    heap: 'It is assigned to something that may be used after the function has returned.'
  },
  'assign-pair': {
    sentence: e => `${e} assigns it`,
    heap: 'It is assigned to something that may be used after the function has returned.'
  },
  'assign-pair-dot-type': {sentence: e => `${e} takes it out of an interface and assigns it`},
  'assign-pair-mapr': {sentence: e => `${e} takes it out of a map and assigns it`},
  'assign-pair-receive': {sentence: e => `${e} receives it from a channel and assigns it`},
  return: {sentence: e => `${e} returns it`},
  'call parameter': {
    sentence: e => `${e} is called with it`,
    heap: 'As far as the compiler knows, that call may keep it.'
  },
  'callee operand': {sentence: e => `${e} calls it`},
  'interface-converted': {sentence: e => `${e} is converted to an interface`},
  'slice-literal-element': {sentence: e => `it becomes an element of ${e}`},
  'array literal element': {sentence: e => `it becomes an element of ${e}`},
  'struct literal element': {sentence: e => `it becomes a field of ${e}`},
  'map literal key': {sentence: e => `it becomes a key of ${e}`, heap: intoMap},
  'map literal value': {sentence: e => `it becomes a value of ${e}`, heap: intoMap},
  'key of map put': {sentence: e => `${e} uses it as a key`, heap: intoMap},
  send: {
    sentence: e => `${e} sends it on a channel`,
    heap: 'The receiver may use it after the function has returned.'
  },
  dot: {sentence: e => `${e} takes a field of it`},
  'dot of pointer': {sentence: e => `${e} takes a field of what it points to`},
  indirection: {sentence: e => `${e} takes what it points to`},
  'fixed-array-index-of': {sentence: e => `${e} takes an element of the array`},
  slice: {sentence: e => `${e} slices it`},
  'slice-to-array': {sentence: e => `${e} makes an array of the slice`},
  range: {sentence: e => `${e} goes over it`},
  'range-deref': {sentence: e => `${e} goes over what it points to`},
  'switch case': {sentence: e => `${e} passes it on in a type switch`},
  'appendee slice': {sentence: e => `${e} appends to it`},
  'appended slice...': {sentence: e => `${e} appends its elements`},
  'copied slice': {sentence: e => `${e} copies its elements`},
  'too large for stack': {
    sentence: e => `${e} is too large for the stack`,
    ...bySize
  },
  'too aligned for stack': {
    sentence: e => `${e} has to be aligned in a way that the stack is not`,
    ...bySize
  },
  'non-constant size': {
    sentence: e => `the size of ${e} is only known when the program runs`,
    ...bySize
  },
  'zero-sized element': {
    sentence: e =>
      `the elements of ${e} have no size, and the compiler has no place for such on the stack`,
    ...bySize
  },
  'conversion to unsafe.Pointer': {sentence: e => `${e} makes an \`unsafe.Pointer\` of it`},
  'reflect.Header.Data': {sentence: e => `${e} sets the data of a header of \`reflect\``},
  '//go:uintptrescapes': {
    sentence: e => `${e} is passed to a function that is marked \`//go:uintptrescapes\``
  }
} satisfies Record<StepWord, StepRow>

/** Return what a step does: in a sentence, and why the heap comes next, if it does. */
export function wordOfStep(word: string): StepRow | null {
  return isStepWord(word) ? stepWords[word] : null
}

function isStepWord(word: string): word is StepWord {
  return Object.hasOwn(stepWords, word)
}
