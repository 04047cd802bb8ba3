import {onExit} from 'signal-exit'
import {writeWhole} from './atomic.ts'
import {type Entry, openPack, type Pack, type Place, packOf, readText} from './pack.ts'
import {newPack, openPacks} from './packs.ts'
import {tidy} from './tidy.ts'

/** A place where results are kept between runs, by names that say all that they depend on. */
export interface Store {
  /** Value stored under this name; `undefined` if absent or incomplete. */
  getText(key: string): Uint8Array | undefined
  setText(key: string, text: Uint8Array): void
  /** The same for values that JSON can hold. */
  get(key: string): unknown
  set(key: string, value: unknown): void
  /** Write what waits. Happens by itself, now and then and when the process ends. */
  flush(): void
}

export interface StoreOptions {
  /** Bytes that the folder may hold. */
  readonly limit: number
  /** The time in milliseconds. */
  readonly now?: () => number
}

/** Bytes that wait to be written, at most. */
const mostWaiting = 2 ** 22
/** Longest delay before a write, in milliseconds. */
const longestWait = 5000
/** Use within so many hours of the last is not noted, since a note is a new copy. */
const noteAfter = 48

/**
 * Open the store in a folder.
 *
 * Results are small and many. What one process finds out is written as one file or a few, whole and
 * by rename, and these are joined when they become many. Nothing is ever changed in place: any
 * number of processes may use a folder at once.
 */
export function openStore(folder: string, {limit, now = Date.now}: StoreOptions): Store {
  const waiting = new Map<string, Entry>()
  let size = 0
  let known: readonly Pack[] | null = null
  let timer: NodeJS.Timeout | null = null

  const hour = () => Math.floor(now() / 3_600_000)
  const packs = () => {
    known ??= openPacks(folder)
    return known
  }

  function wait(entry: Entry): void {
    beforeExit(flush)
    waiting.set(entry.key, entry)
    size += entry.text.length
    if (size > mostWaiting) flush()
    else timer ??= setTimeout(flush, longestWait).unref()
  }

  function flush(): void {
    if (timer) clearTimeout(timer)
    timer = null
    if (waiting.size === 0) return
    const before = packs()
    const file = newPack(folder, now())
    const pack = writeWhole(file, packOf([...waiting.values()])) ? openPack(file) : null
    waiting.clear()
    size = 0
    if (pack) known = tidy(folder, [...before, pack], {limit, now: now()})
  }

  function getText(key: string): Uint8Array | undefined {
    const fresh = waiting.get(key)
    if (fresh) return fresh.text
    const place = placeOf(packs(), key)
    const text = place && readText(key, place)
    if (!text) return undefined
    if (hour() - place.used > noteAfter) wait({key, text, used: hour()})
    return text
  }

  function setText(key: string, text: Uint8Array): void {
    wait({key, text, used: hour()})
  }

  return {
    getText,
    setText,
    get(key) {
      const text = getText(key)
      return text && parse(text)
    },
    set: (key, value) => setText(key, Buffer.from(JSON.stringify(value))),
    flush
  }
}

function placeOf(packs: readonly Pack[], key: string): Place | undefined {
  return packs.findLast(({places}) => places.has(key))?.places.get(key)
}

function parse(text: Uint8Array): unknown {
  return JSON.parse(Buffer.from(text.buffer, text.byteOffset, text.length).toString())
}

const exitHooks = new Set<() => void>()

/** Do something when the process ends. */
function beforeExit(hook: () => void): void {
  if (exitHooks.size === 0) {
    onExit(() => {
      for (const each of exitHooks) each()
    })
  }
  exitHooks.add(hook)
}
