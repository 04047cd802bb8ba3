import {isInElidedBody} from '../go-source/elision.ts'
import type {UnitFile, Verdict} from '../types.ts'
import {withoutDiagnostic} from './judge.ts'

/**
 * What is left of a verdict about a function whose body is shown with parts left out: what the
 * compiler says of the rest contradicts nobody, nor does what it costs to inline.
 */
export function forElidedBody(verdict: Verdict, {lines}: UnitFile): Verdict {
  const {claim, kind, diagnostic, rewording} = verdict
  const line = diagnostic?.position.line ?? null
  const dependsOnBody = kind === 'refuted' || rewording?.id.startsWith('inline-')
  if (line === null || !dependsOnBody) return verdict
  const source = lines.map(({text}) => text).join('\n')
  return isInElidedBody(source, line)
    ? withoutDiagnostic(claim, 'unverifiable', 'incomplete')
    : verdict
}
