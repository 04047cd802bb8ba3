import {createHash} from 'node:crypto'

/** A name for values that is another for other values: SHA-256 of them as JSON, 43 characters. */
export function digestOf(...values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('base64url')
}

/** The same for bytes. */
export function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}
