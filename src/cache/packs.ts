import {lstatSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {openPack, type Pack} from './pack.ts'

const ending = '.pack'
const packName = /^[\da-z]+-\d+-\d+\.pack$/
/** Packs that are opened, the newest: a process may have a thousand files open, often. */
const mostOpen = 200
let counter = 0

/** Name for a new pack, which no other process and no other pack of this one has. */
export function newPack(folder: string, now: number): string {
  return path.join(folder, `${now.toString(36)}-${process.pid}-${counter++}${ending}`)
}

/** Tell whether a file is called as packs are. */
export function isPackName(name: string): boolean {
  return packName.test(name)
}

/** Open the packs of a folder, the newest last; a link or a pipe is none. */
export function openPacks(folder: string): readonly Pack[] {
  return namesIn(folder)
    .filter(name => isPackName(name) && isFile(path.join(folder, name)))
    .sort()
    .slice(-mostOpen)
    .flatMap(name => openPack(path.join(folder, name)) ?? [])
}

function isFile(file: string): boolean {
  return lstatSync(file, {throwIfNoEntry: false})?.isFile() ?? false
}

/** Names of the files in a folder; none if it is not there. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
