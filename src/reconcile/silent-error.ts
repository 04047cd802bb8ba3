import {hasElision} from '../go-source/elision.ts'
import type {Claim, RefutedReason, UnverifiableReason} from '../types.ts'
import type {Silence} from './silence.ts'

/** Errors that code of today no longer gives, since the language allows more: unless told otherwise, of old Go. */
const allowedSince = [
  /cannot range over \S+ \((?:untyped int|variable of type (?:int|func))/,
  /requires go1\./,
  /\bshift (?:count|of) /,
  /duplicate method/,
  /type parameter|generic|instantiat|does not (?:satisfy|implement) comparable|cannot infer/,
  /\bany\b|~|invalid character U\+00(?:5B|7E)|unexpected \[|unexpected type/,
  /cannot convert .*(?:\[\d+\]|\(type \[\])/,
  /literal|digit|underscore/
]

/** What it means that the compiler does not tell an error that is claimed, nor another at its place. */
export function silentErrorReason({
  claim,
  file,
  diagnostics,
  shape
}: Pick<Silence, 'claim' | 'file' | 'diagnostics' | 'shape'>): SilentErrorReason {
  const source = file.lines.map(({text}) => text).join('\n')
  if (shape !== 'program' || hasElision(source)) return 'incomplete'
  if (claim.position.line === null) return 'no-evidence'
  // The compiler stops early, so that one error hides others.
  if (diagnostics.some(({kind}) => kind === 'error')) return 'does-not-compile'
  return isAllowedToday(claim) ? 'silent-consistent' : 'silent'
}

type SilentErrorReason = Extract<RefutedReason, 'silent'> | UnverifiableReason

function isAllowedToday({text}: Claim): boolean {
  return allowedSince.some(pattern => pattern.test(text))
}
