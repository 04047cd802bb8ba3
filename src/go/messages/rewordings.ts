import {isVariableName} from './expression.ts'
import {type FoldingRow, mapCode, replacing, without} from './rewording-row.ts'

/** `main.outer.func1` and, from Go 1.27 on, `outer.func1`: leave the package out. */
function dropPackage(name: string): string {
  const closure =
    /^[\p{L}_][\p{L}\p{N}_]*\.(?!func\d)(.+\.(?:func|gowrap|deferwrap)\d[.\d]*(?:-range\d[.\d]*)*)$/u
  return closure.exec(name)?.[1] ?? name
}

/** The only change that was taken back: Go 1.11 and older say `... argument` as today’s does. */
export const variadicLiteral =
  'from Go 1.12 to 1.17, and only then, the slice made for a variadic call is written as a literal'

/**
 * How the compiler's words for one fact changed between Go versions, where one message alone shows
 * it. Measured with Go 1.8 – 1.27. Applied in this order; the first that matters is the one told.
 */
export const foldingRows = [
  {
    id: 'spelling',
    summary: 'the compiler words it differently',
    since: null,
    fold: fact => without(fact, 'spelt')
  },
  {
    id: 'function-prefix',
    summary: 'the name of the function is no longer put before the message',
    since: '1.14',
    fold: fact => (fact.kind === 'does-not-escape' ? without(fact, 'in') : fact)
  },
  {
    id: 'explanation-head',
    summary: 'the heading of an explanation names the function',
    since: '1.25',
    fold: fact =>
      fact.kind === 'escapes-head' || fact.kind === 'leaks-head' ? without(fact, 'in') : fact
  },
  {
    id: 'heading-alone',
    summary: 'with `-m=2` it stands as the heading of an explanation',
    since: '1.14',
    onlyCompares: new Set(['escapes-head', 'leaks-head']),
    fold: fact => {
      if (fact.kind === 'escapes-head') return {...fact, kind: 'escapes'}
      if (fact.kind !== 'leaks-head') return fact
      const {result = '', derefs = '0'} = fact.fields
      if (result !== '{heap}') {
        return {...fact, kind: 'leaking-param', fields: {result, level: derefs}}
      }
      return {...fact, kind: 'leaking-param', fields: derefs === '0' ? {} : {part: 'content'}}
    }
  },
  {
    id: 'address-of',
    summary: 'instead of `&x escapes to heap` the variable itself is reported: `moved to heap: x`',
    since: '1.13',
    isNew: ({kind}) => kind === 'moved-to-heap',
    fold: fact =>
      fact.kind === 'escapes' &&
      fact.subject.startsWith('&') &&
      isVariableName(fact.subject.slice(1))
        ? {...fact, kind: 'moved-to-heap', subject: fact.subject.slice(1)}
        : fact
  },
  {
    id: 'negative-level',
    summary: 'a parameter whose address flows to a result leaks, without a level',
    since: '1.13',
    fold: fact =>
      fact.kind === 'leaking-param' && fact.fields.level?.startsWith('-')
        ? without(fact, 'result', 'level')
        : fact
  },
  {
    id: 'result-level',
    old: /leaking param: \S+ to result \S+$/,
    summary: 'a parameter that leaks to a result is reported with a level',
    since: '1.5',
    fold: fact => (fact.kind === 'leaking-param' ? without(fact, 'level') : fact)
  },
  {
    id: 'variadic-argument',
    summary: 'the slice made for a variadic call is called `... argument`',
    since: '1.18',
    before: variadicLiteral,
    fold: replacing(
      /(?<=^|\{storage for )\[\](?:interface ?\{\}|any)(?: literal|\{(?:\.\.\.)?\})(?=$|\})/g,
      '... argument'
    )
  },
  {
    id: 'composite-literal',
    old: / literal/,
    summary: 'a composite literal is written `T{...}` instead of `T literal`',
    since: '1.16',
    fold: replacing(/(?<=[\p{L}\p{N}_\])}])(?<!\bfunc)(?: literal(?![\p{L}\p{N}])|\{\})/gu, '{...}')
  },
  {
    id: 'result-name',
    summary: 'results without a name are numbered from `~r0`',
    since: '1.18',
    fold: replacing(/~[rRb]\d+/g, '~r')
  },
  {
    id: 'parameter-name',
    summary: 'parameters without a name are called `~p0`, `~p1`…',
    since: null,
    fold: replacing(/(?<![\p{L}\p{N}_)\]])\.(?:this|anon\d+)\b|~p\d+|^arg#\d+$/gu, '~p')
  },
  {
    id: 'empty-interface',
    summary: 'the empty interface has two spellings, `interface {}` and `any`',
    since: '1.18',
    fold: replacing(/\binterface ?\{ ?\}/g, 'any')
  },
  {
    id: 'package-name',
    summary: 'names of the package being compiled are written `main.T` instead of `"".T`',
    since: '1.19',
    fold: replacing(/""\./g, 'main.')
  },
  {
    id: 'shape-name',
    summary: 'shapes of type parameters are no longer numbered',
    since: '1.20',
    fold: replacing(/_\d+(?=[,\]])(?<=go\.shape\.[^\s,\]]*)/g, '')
  },
  {
    id: 'closure-name',
    summary: 'closures are named after the function that holds them, without the package',
    since: '1.27',
    fold: fact => mapCode(fact, dropPackage)
  },
  {
    id: 'package-closure',
    summary: 'closures of package variables are named after `init` instead of `glob.`',
    since: '1.22',
    fold: replacing(/\bglob\.\.(?=func\d)/g, 'init.')
  },
  {
    id: 'inline-cost',
    summary: 'the cost of inlining is printed, with `-m=2` only, and changes between versions',
    since: '1.15',
    before: 'before Go 1.15, the cost of inlining is not printed',
    fold: fact => (fact.kind === 'can-inline' ? without(fact, 'cost') : fact)
  },
  {
    id: 'inline-body',
    summary:
      'the body of an inlinable function is only printed with `-m=2`, and may be written otherwise',
    since: null,
    fold: fact => (fact.kind === 'can-inline' ? without(fact, 'body') : fact)
  },
  {
    id: 'inlined-signature',
    summary: 'an inlined call is printed without the signature and body of the function',
    since: '1.18',
    isNew: ({fields}) => fields.signature === undefined,
    fold: fact => (fact.kind === 'inlining-call' ? without(fact, 'signature', 'score') : fact)
  },
  {
    id: 'inline-reason',
    summary: 'the reason for not inlining a function changes between versions',
    since: null,
    fold: fact => (fact.kind === 'cannot-inline' ? without(fact, 'reason') : fact)
  },
  {
    id: 'flow-arrow',
    summary: 'flows are written with `←` instead of `=`',
    since: '1.25',
    fold: fact => (fact.kind === 'flow-step' ? without(fact, 'arrow') : fact)
  },
  {
    id: 'self-assignment-statement',
    summary: 'a self-assignment is reported with its whole statement',
    since: '1.12',
    fold: fact =>
      fact.kind === 'self-assignment'
        ? {...without(fact, 'word'), subject: fact.subject.split(' = ', 1)[0] ?? fact.subject}
        : fact
  }
] as const satisfies readonly FoldingRow[]
