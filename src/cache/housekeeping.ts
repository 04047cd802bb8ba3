import {rmSync} from 'node:fs'
import path from 'node:path'
import {remove, unfinished} from './atomic.ts'
import {closePack} from './pack.ts'
import {namesIn, openPacks} from './packs.ts'

/** What one store of a cache folder holds. */
export interface StoreSize {
  readonly name: string
  readonly entries: number
  readonly bytes: number
}

/** Stores that a cache folder has, and what else is ours in it: the folder may hold other things. */
const stores = ['articles', 'units']
const ours = /^(?:own-version|toolchain-[\w-]+\.json|imports-[\da-f]+\.json)$/

/** What a cache folder holds. */
export function statCache(folder: string): readonly StoreSize[] {
  return stores.map(name => {
    const packs = openPacks(path.join(folder, name))
    packs.forEach(closePack)
    const keys = new Set(packs.flatMap(({places}) => [...places.keys()]))
    return {name, entries: keys.size, bytes: packs.reduce((sum, {size}) => sum + size, 0)}
  })
}

/** Remove all that is kept, and nothing that is not ours. */
export function clearCache(folder: string): void {
  for (const store of stores) rmSync(path.join(folder, store), {recursive: true, force: true})
  for (const name of namesIn(folder)) {
    const [base = ''] = name.split(unfinished)
    if (ours.test(base)) remove(path.join(folder, name))
  }
}
