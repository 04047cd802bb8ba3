import {lstatSync, rmdirSync} from 'node:fs'
import path from 'node:path'
import {remove, unfinished} from './atomic.ts'
import {privateFolder} from './folder.ts'
import {isMarked, markName} from './mark.ts'
import {closePack} from './pack.ts'
import {isPackName, namesIn, openPacks} from './packs.ts'
import {storeNames} from './signed-store.ts'

/** Contents of one store of a cache folder. */
export interface StoreSize {
  readonly name: string
  readonly entries: number
  readonly bytes: number
}

/** Result of clearing a folder: it may be gone, or not ours. */
export type Cleared = 'cleared' | 'absent' | 'not-ours'

/** Other files of ours in a cache folder, which may hold foreign ones. */
const ours = /^(?:own-version|toolchain-[\w-]{16}\.json|imports-[\da-f]{32}\.json)$/

/** Return what a cache folder holds. */
export function statCache(folder: string): readonly StoreSize[] {
  return storeNames.map(name => {
    const packs = openPacks(path.join(folder, name))
    packs.forEach(closePack)
    const keys = new Set(packs.flatMap(({places}) => [...places.keys()]))
    return {name, entries: keys.size, bytes: packs.reduce((sum, {size}) => sum + size, 0)}
  })
}

/**
 * Remove all that is kept, and nothing that is not ours: only from a folder with our mark, only
 * files that are called as ours are, and through no link.
 */
export function clearCache(folder: string): Cleared {
  if (namesIn(folder).length === 0) return 'absent'
  if (!isMarked(folder)) return 'not-ours'
  for (const store of storeNames) clearStore(path.join(folder, store))
  removeNamed(folder, ours)
  const own = privateFolder(folder)
  if (own !== folder && isMarked(own)) removeNamed(own, ours)
  if (namesIn(folder).every(name => name === markName)) remove(path.join(folder, markName))
  return 'cleared'
}

function clearStore(folder: string): void {
  if (!lstatSync(folder, {throwIfNoEntry: false})?.isDirectory()) return
  for (const name of namesIn(folder)) if (isPackName(baseOf(name))) remove(path.join(folder, name))
  if (namesIn(folder).length > 0) return
  try {
    rmdirSync(folder)
  } catch {
    // Somebody has just written there.
  }
}

function removeNamed(folder: string, names: RegExp): void {
  for (const name of namesIn(folder)) if (names.test(baseOf(name))) remove(path.join(folder, name))
}

/** The name that a file has once it is written. */
function baseOf(name: string): string {
  const [base = ''] = name.split(unfinished)
  return base
}
