import {digestOf, openSignedStore, ownVersion, type SignedStore} from '../../cache/index.ts'
import type {CompileResult} from '../../model/index.ts'

/** Results that are kept on the disk, by unit and flags. */
export interface KeptResults {
  get(key: string): CompileResult | undefined
  set(key: string, result: CompileResult): void
}

/** Bytes on the disk that all results may take. */
const limit = 192 * 2 ** 20

const stores = new Map<string, SignedStore | null>()

/**
 * Return the one store of a folder: a history opens a compiler for each of twenty Gos, and each
 * store holds the files of all that is kept.
 */
function storeIn(folder: string): SignedStore | null {
  const known = stores.get(folder)
  if (known !== undefined) return known
  const opened = openSignedStore(folder, 'units', {limit})
  stores.set(folder, opened)
  return opened
}

/** Results of this version of ours with what compiles. */
export function keptResults(folder: string, {build}: {readonly build: string}): KeptResults | null {
  const store = storeIn(folder)
  if (!store) return null
  const origin = digestOf(ownVersion(folder), build)
  return {
    get(key) {
      const kept = store.get(digestOf(origin, key))
      return isResult(kept) ? kept : undefined
    },
    set(key, result) {
      store.set(digestOf(origin, key), result)
    }
  }
}

/** Tell whether a value has the outline of a result; its signature says that it is one of ours. */
function isResult(value: unknown): value is CompileResult {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false
  return value.ok === true
    ? 'diagnostics' in value && Array.isArray(value.diagnostics)
    : 'failure' in value && typeof value.failure === 'object' && value.failure !== null
}
