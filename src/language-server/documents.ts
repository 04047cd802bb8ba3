import type {CheckedDocument} from './check-document.ts'

/** A check of a document, and what stops it. */
interface Run {
  readonly stop: AbortController
  readonly result: Promise<CheckedDocument>
}

/** The newest check of each open document. */
export interface Documents {
  /**
   * Start a check of a document, and stop the one before.
   *
   * @returns `null` if a newer one has taken its place meanwhile.
   */
  check(
    uri: string,
    run: (signal: AbortSignal) => Promise<CheckedDocument>
  ): Promise<CheckedDocument | null>
  /** Result of the newest check of a document; `null` if it is not open. */
  checked(uri: string): Promise<CheckedDocument | null>
  close(uri: string): void
}

/** Keep what is known of open documents, of which only the newest text counts. */
export function openDocuments(): Documents {
  const newest = new Map<string, Run>()
  return {
    async check(uri, run) {
      newest.get(uri)?.stop.abort()
      const stop = new AbortController()
      const mine = {stop, result: run(stop.signal)}
      newest.set(uri, mine)
      const result = await mine.result
      return newest.get(uri) === mine ? result : null
    },
    async checked(uri) {
      const run = newest.get(uri)
      if (!run) return null
      const result = await run.result
      const isNewest = newest.get(uri) === run
      return isNewest ? result : this.checked(uri)
    },
    close(uri) {
      newest.get(uri)?.stop.abort()
      newest.delete(uri)
    }
  }
}
