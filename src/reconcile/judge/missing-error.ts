import {hasElision} from '../../go/source/index.ts'
import {unitSource, upTo} from '../../model/text/index.ts'
import type {Meaning, MissingMessage} from './missing-message.ts'

/** Errors that code of today no longer gives, since the language allows more: unless told otherwise, of old Go. */
const allowedSince = [
  /cannot range over \S+ \((?:untyped int|variable of type (?:int|func))/,
  /requires go1\./,
  /\bshift (?:count|of) /,
  /duplicate method/,
  /type parameter|generic|instantiat|does not (?:satisfy|implement) comparable|cannot infer/,
  /\bany\b|~|invalid character U\+00(?:5B|7E)|unexpected \[|unexpected type/,
  upTo(4000, /cannot convert .*(?:\[\d+\]|\(type \[\])/),
  /literal|digit|underscore/
]

/** Meaning of a missing error: the first row that holds; without one, it refutes. */
const meanings: readonly (Meaning & {readonly holds: (missing: MissingMessage) => boolean})[] = [
  {
    name: 'only a whole program has to compile',
    reason: 'incomplete',
    holds: ({shape, numbering}) => shape !== 'program' || hasElision(unitSource(numbering.file))
  },
  {
    name: 'the error names no line',
    reason: 'no-evidence',
    holds: ({claim}) => claim.position.line === null
  },
  {
    name: 'the compiler stops early, so that one error hides others',
    reason: 'does-not-compile',
    holds: ({diagnostics}) => diagnostics.some(({kind}) => kind === 'error')
  },
  {
    name: 'the language allows more than it did',
    reason: 'silent-consistent',
    holds: ({claim}) => allowedSince.some(pattern => pattern.test(claim.text))
  }
]

const refuted: Meaning = {name: 'the code compiles', reason: 'silent'}

/** Tell what it means that the compiler does not report a claimed error, nor another at its place. */
export function missingError(missing: MissingMessage): Meaning {
  return meanings.find(({holds}) => holds(missing)) ?? refuted
}
