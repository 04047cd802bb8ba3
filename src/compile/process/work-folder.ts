import {closeSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {whenNoProcessRuns, withinProcessLimit} from './process-limit.ts'
import {openLog, type RunPlace} from './run.ts'
import {createLauncher} from './shell-launcher.ts'
import {makeFolder, removeFolder} from './temporary-folder.ts'

/** A file that a run of the compiler reads. */
interface WorkFile {
  readonly name: string
  readonly text: string
}

/** A folder that runs follow each other in, with the files that it holds. */
interface WorkFolder extends RunPlace {
  readonly files: Map<string, string>
}

/** Name of the file that the compiler is to write. */
export const outputName = 'out.o'

/** Folders that no run is in. */
const free: WorkFolder[] = []

/**
 * Do one run's work in a folder with some files, when the process limit allows it; `null` when it was
 * aborted before its turn.
 *
 * Runs that follow each other use the same few folders and files, since making and removing
 * them costs a tenth of a small run; when nothing runs and nothing waits, there are none.
 */
export function inWorkFolder<T>(
  files: readonly WorkFile[],
  work: (place: RunPlace) => Promise<T>,
  signal: AbortSignal | undefined
): Promise<T | null> {
  return withinProcessLimit(async () => {
    const place = free.pop() ?? openWorkFolder()
    try {
      rmSync(path.join(place.folder, outputName), {force: true})
      for (const file of files) put(place, file)
      return await work(place)
    } finally {
      free.push(place)
    }
  }, signal)
}

function openWorkFolder(): WorkFolder {
  whenNoProcessRuns(closeFreeFolders)
  const folder = makeFolder()
  return {folder, log: openLog(folder), launcher: createLauncher(folder), files: new Map()}
}

function closeFreeFolders(): void {
  free.splice(0).forEach(closeWorkFolder)
}

function closeWorkFolder({folder, log, launcher}: WorkFolder): void {
  launcher.close()
  closeSync(log.descriptor)
  removeFolder(folder)
}

/**
 * Write a file, unless it is there from the run before. It is made anew each time: ext4 writes the
 * blocks of a file that was emptied to the disk as soon as anybody closes it.
 */
function put({folder, files}: WorkFolder, {name, text}: WorkFile): void {
  if (files.get(name) === text) return
  const file = path.join(folder, name)
  rmSync(file, {force: true})
  writeFileSync(file, text)
  files.set(name, text)
}
