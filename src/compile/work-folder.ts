import {rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {gateIsIdle, throughGate} from './gate.ts'
import {makeFolder, removeFolder} from './temporary-folder.ts'

/** A file that a run of the compiler reads. */
export interface WorkFile {
  readonly name: string
  readonly text: string
}

/** Name of the file that the compiler writes. */
export const outputName = 'out.o'

/** Folders that no run is in, and the text of the files that stay in each from run to run. */
const free: {readonly folder: string; readonly kept: Map<string, string>}[] = []

/**
 * Do one run's work in a folder with some files, when the gate has room; `null` when it was
 * aborted before its turn.
 *
 * Runs that follow each other use the same few folders, since making and removing one costs a
 * tenth of a small run; when nothing runs and nothing waits, there are none.
 */
export function inWorkFolder<T>(
  files: readonly WorkFile[],
  work: (folder: string) => Promise<T>,
  signal: AbortSignal | undefined
): Promise<T | null> {
  return throughGate(async () => {
    const place = free.pop() ?? {folder: makeFolder(), kept: new Map<string, string>()}
    const {folder, kept} = place
    try {
      for (const {name, text} of files) {
        if (kept.get(name) === text) continue
        writeFileSync(path.join(folder, name), text)
        kept.set(name, text)
      }
      return await work(folder)
    } finally {
      rmSync(path.join(folder, outputName), {force: true})
      free.push(place)
      if (gateIsIdle()) for (const {folder} of free.splice(0)) removeFolder(folder)
    }
  }, signal)
}
