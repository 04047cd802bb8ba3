import {baseName} from '../../go/source/index.ts'
import type {Verdict} from '../../model/index.ts'
import {diagnosticOf} from '../judge/matched.ts'

/**
 * Return what the author calls a file of the unit: what stands before its messages, else its name
 * beside another. `null` where the listing names no files.
 */
export function authorsPath(verdicts: readonly Verdict[], name: string): string | null {
  const named = verdicts.filter(({claim}) => claim.position.file !== null)
  const same =
    named.find(verdict => diagnosticOf(verdict)?.position.file === name) ??
    named.find(({claim}) => baseName(claim.position.file ?? '') === name)
  if (same) return same.claim.position.file
  const other = named[0]?.claim.position.file ?? null
  return other && other.slice(0, other.length - baseName(other).length) + name
}
