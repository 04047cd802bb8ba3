import {setImmediate} from 'node:timers/promises'
import type {VFile} from 'vfile'

/** A run for a document of an editor, and the run that took its place, if any. */
interface Run<T> {
  readonly stop: AbortController
  readonly result: Promise<T>
  next: Run<T> | null
}

/** Runs for documents of an editor, of which only the newest of each document counts. */
export interface LatestRuns<T> {
  /**
   * Start a run for a file. Of an open document it stops the run before of the same name, which then
   * has the result of this one: whatever an editor shows last, it is about the newest text.
   */
  start(file: VFile, name: string, run: (signal?: AbortSignal) => Promise<T>): Promise<T>
}

/** Keep the runs for open documents; files that are read from the disk do not take part. */
export function latestRuns<T>(): LatestRuns<T> {
  const newest = new Map<string, Run<T>>()
  return {
    async start(file, name, run) {
      const uri = documentUri(file)
      if (uri === null) return run()
      const document = `${uri} ${name}`
      const stop = new AbortController()
      const before = newest.get(document)
      const mine: Run<T> = {stop, result: run(stop.signal), next: null}
      newest.set(document, mine)
      if (before) before.next = mine
      before?.stop.abort()
      try {
        const result = await latestResult(mine)
        // Who waited for this run reports first, so that an editor hears of the newest text last.
        if (before && !mine.next) await setImmediate()
        return result
      } finally {
        if (newest.get(document) === mine) newest.delete(document)
      }
    }
  }
}

/** The result of a run, or of the last of those that took its place. */
async function latestResult<T>(run: Run<T>): Promise<T> {
  const result = await run.result
  return run.next ? latestResult(run.next) : result
}

/** Address of the open document that a file is, as unified-language-server gives it. */
export function documentUri({data}: VFile): string | null {
  return typeof data.lspDocumentUri === 'string' ? data.lspDocumentUri : null
}
