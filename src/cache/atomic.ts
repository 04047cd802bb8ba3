import {randomUUID} from 'node:crypto'
import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** Part of the name of a file while it is being written. */
export const unfinished = '.unfinished-'

/**
 * Write a file whole: others see all of it or what was there before.
 *
 * @returns `false` if it could not be written; a cache that cannot be costs time, nothing else.
 */
export function writeWhole(file: string, content: string | Uint8Array): boolean {
  const temporary = `${file}${unfinished}${process.pid}-${randomUUID()}`
  try {
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(temporary, content)
    renameSync(temporary, file)
    return true
  } catch {
    remove(temporary)
    return false
  }
}

/** Remove a file as far as it is possible. */
export function remove(file: string): void {
  try {
    rmSync(file, {force: true})
  } catch {
    // Somebody reads it, or its folder is none.
  }
}
