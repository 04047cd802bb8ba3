import {readdirSync} from 'node:fs'
import path from 'node:path'
import {openPack, type Pack} from './pack.ts'

const ending = '.pack'
let counter = 0

/** Name for a new pack, which no other process and no other pack of this one has. */
export function newPack(folder: string, now: number): string {
  return path.join(folder, `${now.toString(36)}-${process.pid}-${counter++}${ending}`)
}

/** Whether a file is called as packs are. */
export function isPackName(name: string): boolean {
  return name.endsWith(ending)
}

/** Open all packs of a folder, the newest last. */
export function openPacks(folder: string): readonly Pack[] {
  return namesIn(folder)
    .filter(isPackName)
    .sort()
    .flatMap(name => openPack(path.join(folder, name)) ?? [])
}

/** Names of the files in a folder; none if it is not there. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
