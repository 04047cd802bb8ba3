import {randomBytes} from 'node:crypto'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {markFolder} from './mark.ts'

/** Name of the file in the user's cache folder. */
const secretName = 'key'

const length = 32
const known = new Map<string, Buffer>()

/**
 * Return the key that is kept in a folder; it is made the first time. Where it can be neither read
 * nor kept, it is another each time, so that results of earlier runs count for nothing.
 */
export function secretIn(folder: string): Buffer {
  const before = known.get(folder)
  if (before) return before
  const secret = readSecret(folder) ?? makeSecret(folder) ?? randomBytes(length)
  known.set(folder, secret)
  return secret
}

function readSecret(folder: string): Buffer | null {
  try {
    const secret = readFileSync(path.join(folder, secretName))
    return secret.length === length ? secret : null
  } catch {
    return null
  }
}

/** Keep a new key, unless another process was faster: then its key is the one. */
function makeSecret(folder: string): Buffer | null {
  const secret = randomBytes(length)
  try {
    mkdirSync(folder, {recursive: true})
    markFolder(folder)
    writeFileSync(path.join(folder, secretName), secret, {flag: 'wx', mode: 0o600})
    return secret
  } catch {
    return readSecret(folder)
  }
}
