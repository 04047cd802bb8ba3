import {stdPackages} from '../../complete/index.ts'
import type {CompileFailure, CompileResult} from '../../model/index.ts'

/** Tell whether the result would be the same another time. */
export function isCacheable(result: CompileResult): boolean {
  return !result.isOfModule && (result.ok || isCacheableFailure(result.failure))
}

/**
 * Tell whether the code met a limit. The listings about one block ask for it several times, and
 * each of them would wait as long again.
 */
export function meetsLimit(result: CompileResult): boolean {
  return !result.ok && result.failure.kind.endsWith('-limit')
}

function isCacheableFailure(failure: CompileFailure): boolean {
  switch (failure.kind) {
    case 'errors': {
      // What the compiler says of no place in the code (a full disk), or of export files that are
      // gone, is no fault of the code.
      const [first] = failure.errors
      const isOurs = failure.errors.some(({message}) => /\bcould not import\b/.test(message))
      return first.position.file !== null && !isOurs
    }
    case 'module':
      // A package of the standard library that is not found may be there once Go was repaired.
      return !failure.packages.some(name => stdPackages.has(name))
    default:
      return false
  }
}
