import {EventEmitter, once} from 'node:events'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {watch} from 'chokidar'

/** Change of a path: edited, added or removed. */
export type Change = 'text' | 'presence'

/** Changes on disk, collected until requested. */
export interface Changes {
  /**
   * Wait until something changes: everything that did since this was asked last.
   *
   * @returns Absolute paths; `null` when it is closed.
   */
  next(): Promise<ReadonlyMap<string, Change> | null>
  /** Aborts when something changes from now on, or this is closed. */
  untilNext(): AbortSignal
  close(): Promise<void>
}

/** Milliseconds in which nothing more happens: a checkout changes many files, one after the other. */
const calm = 30

/**
 * Watch files, and folders with all that is in them. What is not there yet is watched too.
 *
 * @param failed Told when the system cannot watch, as when there is more than its limit.
 */
export async function watchPaths(
  paths: readonly string[],
  failed: (why: string) => void
): Promise<Changes> {
  const events = new EventEmitter()
  const gathered = new Map<string, Change>()
  let isClosed = false

  function gather(file: string, change: Change): void {
    if (gathered.get(file) !== 'presence') gathered.set(file, change)
    events.emit('change')
  }

  const watcher = watch([...paths], {ignoreInitial: true, ignored: isUninteresting})
  watcher
    .on('change', file => gather(path.resolve(file), 'text'))
    .on('add', file => gather(path.resolve(file), 'presence'))
    .on('unlink', file => gather(path.resolve(file), 'presence'))
    .on('error', error => failed(error instanceof Error ? error.message : String(error)))
  await once(watcher, 'ready')

  return {
    async next() {
      if (gathered.size === 0 && !isClosed) await once(events, 'change')
      for (let before = 0; gathered.size > before && !isClosed; await wait(calm)) {
        before = gathered.size
      }
      const changes = new Map(gathered)
      gathered.clear()
      return isClosed ? null : changes
    },
    untilNext() {
      const stop = new AbortController()
      if (gathered.size > 0 || isClosed) stop.abort()
      else events.once('change', () => stop.abort())
      return stop.signal
    },
    async close() {
      isClosed = true
      events.emit('change')
      await watcher.close()
    }
  }
}

/** Folders in which nobody writes articles, and in which very much changes. */
function isUninteresting(file: string): boolean {
  return file.split(path.sep).some(name => name === 'node_modules' || name === '.git')
}
