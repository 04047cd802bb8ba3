import {statSync} from 'node:fs'
import path from 'node:path'
import {remove, unfinished, writeWhole} from './atomic.ts'
import {closePack, type Entry, openPack, type Pack, type Place, packOf, readText} from './pack.ts'
import {isPackName, namesIn, newPack} from './packs.ts'

/** Number of packs above which the smallest are joined, and how many fewer there are then. */
const mostPacks = 12
const fewer = 7
/** Hours without use after which an entry is removed: 30 days. */
const longestUnused = 30 * 24
/** Share of the limit that is left after what was used least recently went. */
const keptShare = 0.75
/** A file that a process left which died is removed after so many milliseconds. */
const leftAfter = 3_600_000
/** Bytes of the packs that others are joined to. */
const largestPack = 2 ** 24

interface Bounds {
  /** Bytes that the folder may hold. */
  readonly limit: number
  /** The time in milliseconds. */
  readonly now: number
}

/**
 * See that a store has few packs and holds no more than it may: what was used least recently goes
 * first.
 *
 * @returns The packs that there are now.
 */
export function tidy(
  folder: string,
  packs: readonly Pack[],
  {limit, now}: Bounds
): readonly Pack[] {
  const total = packs.reduce((sum, {size}) => sum + size, 0)
  if (total > limit) return join(folder, packs, {limit: limit * keptShare, now})
  if (packs.length <= mostPacks) return packs
  const small = new Set(
    packs.toSorted((a, b) => a.size - b.size).slice(0, packs.length - mostPacks + fewer)
  )
  const [joining, staying] = [[...small], packs.filter(pack => !small.has(pack))]
  return [...staying, ...join(folder, joining, {limit, now})]
}

/** Put the entries of packs into new ones: those used last, as far as they fit. */
function join(folder: string, packs: readonly Pack[], bounds: Bounds): readonly Pack[] {
  const written: Pack[] = []
  for (const entries of batches(chosen(packs, bounds))) {
    const file = newPack(folder, bounds.now)
    const pack = writeWhole(file, packOf(entries)) ? openPack(file) : null
    if (!pack) return packs
    written.push(pack)
  }
  for (const pack of packs) {
    closePack(pack)
    remove(pack.file)
  }
  removeLeft(folder, bounds.now)
  return written
}

/** The entries worth keeping, the last used first. */
function chosen(packs: readonly Pack[], {limit, now}: Bounds): readonly [string, Place][] {
  const hour = Math.floor(now / 3_600_000)
  const places = new Map(packs.flatMap(pack => [...pack.places]))
  let size = 0
  return [...places]
    .toSorted(([, a], [, b]) => b.used - a.used)
    .filter(([, {length, used}]) => {
      size += length
      return size <= limit && hour - used <= longestUnused
    })
}

/** Entries by the packs that they go to, read one pack at a time. */
function* batches(places: readonly [string, Place][]): Generator<readonly Entry[]> {
  let batch: Entry[] = []
  let size = 0
  for (const [key, place] of places) {
    const text = readText(key, place)
    if (!text) continue
    batch.push({key, text, used: place.used})
    size += text.length
    if (size < largestPack) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}

/** Remove what processes left that died while they wrote, and packs that nobody can read. */
function removeLeft(folder: string, now: number): void {
  for (const name of namesIn(folder)) {
    const file = path.join(folder, name)
    const changed = statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? now
    if (now - changed < leftAfter) continue
    const [base = ''] = name.split(unfinished)
    if (!isPackName(base)) continue
    if (base !== name || !isReadable(file)) remove(file)
  }
}

function isReadable(file: string): boolean {
  const pack = openPack(file)
  if (pack) closePack(pack)
  return pack !== null
}
