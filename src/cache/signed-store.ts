import {createHmac, timingSafeEqual} from 'node:crypto'
import {lstatSync} from 'node:fs'
import path from 'node:path'
import {privateFolder} from './folder.ts'
import {markFolder} from './mark.ts'
import {secretIn} from './secret.ts'
import {openStore, type Store, type StoreOptions} from './store.ts'

/** Stores that a cache folder may have. */
export const storeNames = ['articles', 'units'] as const

const hash = 'sha256'
const tagLength = 32

/** Store of results. */
export type SignedStore = Pick<Store, 'getText' | 'setText' | 'get' | 'set'>

/**
 * Open a store of a cache folder, each entry of which is signed with a key of the user's.
 *
 * A cache folder is often part of the tree that is checked, and whoever wrote the tree may have
 * written a cache, too, in which wrong claims are confirmed. Names of entries and checksums can be
 * computed by anybody; a signature takes the key, which is in no tree. Signing is simpler than
 * keeping all results in the user's folder, which a project's clean-up would not reach.
 *
 * @returns `null` where a link stands in the place of the store: it may lead anywhere.
 */
export function openSignedStore(
  folder: string,
  name: (typeof storeNames)[number],
  options: StoreOptions
): SignedStore | null {
  const place = path.join(folder, name)
  if (lstatSync(place, {throwIfNoEntry: false})?.isSymbolicLink()) return null
  const store = openStore(place, options)
  let secret: Buffer | null = null
  let isMarked = false

  function tagOf(key: string, text: Uint8Array): Buffer {
    secret ??= secretIn(privateFolder(folder))
    return createHmac(hash, secret).update(`${name} ${key}\n`).update(text).digest()
  }

  function getText(key: string): Uint8Array | undefined {
    const signed = store.getText(key)
    if (!signed || signed.length < tagLength) return undefined
    const text = signed.subarray(tagLength)
    return timingSafeEqual(tagOf(key, text), signed.subarray(0, tagLength)) ? text : undefined
  }

  function setText(key: string, text: Uint8Array): void {
    if (!isMarked) markFolder(folder)
    isMarked = true
    store.setText(key, Buffer.concat([tagOf(key, text), text]))
  }

  return {
    getText,
    setText,
    get(key) {
      const text = getText(key)
      return text && JSON.parse(Buffer.from(text).toString())
    },
    set: (key, value) => setText(key, Buffer.from(JSON.stringify(value)))
  }
}
