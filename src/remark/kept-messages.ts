import {type folderGo, toolchainFor, versionsAsked} from '../analysis/index.ts'
import {
  cacheFolder,
  digestOf,
  digestOfBytes,
  openSignedStore,
  ownVersion,
  type SignedStore
} from '../cache/index.ts'
import type {Toolchain} from '../model/index.ts'
import type {Settings} from '../options.ts'
import type {RuleAtLevel} from './find-everywhere.ts'
import type {StoredMessage} from './stored-message.ts'

/** A text that was, or is to be, checked. */
export interface CheckedText {
  readonly source: string
  /** Way to read it. */
  readonly syntax: string
  /** The Go that its folder asks for. */
  readonly go: ReturnType<typeof folderGo>
}

/** Messages about articles, kept between runs. */
export interface KeptMessages {
  /** The messages about a text that was checked before; `null` if none was, or by another Go. */
  get(text: CheckedText): Promise<readonly StoredMessage[] | null>
  /**
   * Keep messages that would be the same another time.
   *
   * @param toolchain What they were found with.
   */
  set(text: CheckedText, messages: readonly StoredMessage[], toolchain: Toolchain): Promise<void>
}

/** Stored result of a text that needs no Go. */
type Kept = {readonly messages: readonly StoredMessage[]} | {readonly needsGo: true}

/** Bytes on the disk that all of it may take; the command keeps its reports in the same place. */
const limit = 64 * 2 ** 20

const stores = new Map<string, SignedStore | null>()

/**
 * Open what is kept for some rules and settings.
 *
 * Go is looked for only where an article is known to need it.
 *
 * @returns `null` if nothing is to be kept.
 */
export function keptMessages(
  rules: readonly RuleAtLevel[],
  settings: Settings
): KeptMessages | null {
  const folder = cacheFolder(settings)
  const store = folder === null ? null : storeIn(folder)
  if (folder === null || store === null) return null
  const origin = digestOf('messages', ownVersion(folder), rules.map(levelOf).sort())
  const keyOf = ({source, syntax, go}: CheckedText) =>
    digestOf(origin, syntax, go, digestOfBytes(Buffer.from(source)))
  const keyWith = async (key: string) => {
    const found = await toolchainFor(settings)
    if (!found.ok) return null
    return digestOf(key, found.toolchain.build, await versionsAsked(settings))
  }
  return {
    async get(text) {
      const key = keyOf(text)
      const kept = read(store, key)
      if (kept === null || 'messages' in kept) return kept?.messages ?? null
      const withGo = await keyWith(key)
      const found = withGo === null ? null : read(store, withGo)
      return found !== null && 'messages' in found ? found.messages : null
    },
    async set(text, messages, toolchain) {
      const key = keyOf(text)
      // Nothing was compiled.
      if (toolchain.version === '') return write(store, key, {messages})
      const withGo = await keyWith(key)
      if (withGo === null) return
      write(store, key, {needsGo: true})
      write(store, withGo, {messages})
    }
  }
}

function storeIn(folder: string): SignedStore | null {
  const known = stores.get(folder)
  if (known !== undefined) return known
  const store = openSignedStore(folder, 'articles', {limit})
  stores.set(folder, store)
  return store
}

function levelOf([{meta}, level]: RuleAtLevel): string {
  return `${meta.id} ${level}`
}

function write(store: SignedStore, key: string, kept: Kept): void {
  store.set(key, kept)
}

/** Return what was kept: it is signed, so that it is ours. */
function read(store: SignedStore, key: string): Kept | null {
  const kept = store.get(key)
  return isKept(kept) ? kept : null
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false
  return 'needsGo' in value || ('messages' in value && Array.isArray(value.messages))
}
