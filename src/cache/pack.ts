import {closeSync, fstatSync, openSync, readSync} from 'node:fs'
import {crc32} from 'node:zlib'

/** A thing that is kept: a name that says all that it depends on, and its text. */
export interface Entry {
  readonly key: string
  readonly text: Uint8Array
  /** Time of its last use, in hours since 1970. */
  readonly used: number
}

/** Place of an entry. */
export interface Place {
  readonly pack: Pack
  readonly offset: number
  readonly length: number
  readonly checksum: number
  readonly used: number
}

/** A file of entries. It is written once and never changed, so it can be read while others write. */
export interface Pack {
  readonly file: string
  readonly descriptor: number
  readonly size: number
  readonly places: ReadonlyMap<string, Place>
}

/*
 * What a pack begins with: these letters, the version of this form, the length of the index and
 * its checksum, each as four bytes. Then the index, as JSON, and the texts of the entries.
 */
const letters = 'goclaims'
const version = 1
const headLength = letters.length + 12

/** An entry in the index: key, length of its text, checksum of key and text, and hour of last use. */
type IndexRow = readonly [key: string, length: number, checksum: number, used: number]

/** The content of a pack. */
export function packOf(entries: readonly Entry[]): Uint8Array {
  const rows = entries.map(
    ({key, text, used}): IndexRow => [key, text.length, checksumOf(key, text), used]
  )
  const index = Buffer.from(JSON.stringify(rows))
  const head = Buffer.alloc(headLength)
  head.write(letters, 'latin1')
  head.writeUInt32LE(version, letters.length)
  head.writeUInt32LE(index.length, letters.length + 4)
  head.writeUInt32LE(crc32(index), letters.length + 8)
  return Buffer.concat([head, index, ...entries.map(({text}) => text)])
}

/** Open a pack; `null` if it is not there, or not one, or not whole. */
export function openPack(file: string): Pack | null {
  let descriptor: number | null = null
  try {
    descriptor = openSync(file, 'r')
    const pack = readIndex(file, descriptor)
    if (!pack) closeSync(descriptor)
    return pack
  } catch {
    if (descriptor !== null) closeSync(descriptor)
    return null
  }
}

/** Close a pack that is not read any more. */
export function closePack({descriptor}: Pack): void {
  closeSync(descriptor)
}

/** The text of an entry; `null` if it is not what was written. */
export function readText(key: string, {pack, offset, length, checksum}: Place): Buffer | null {
  const text = readAt(pack.descriptor, offset, length)
  return text && checksumOf(key, text) === checksum ? text : null
}

function readIndex(file: string, descriptor: number): Pack | null {
  const head = readAt(descriptor, 0, headLength)
  if (!head || head.toString('latin1', 0, letters.length) !== letters) return null
  if (head.readUInt32LE(letters.length) !== version) return null
  const {size} = fstatSync(descriptor)
  const length = head.readUInt32LE(letters.length + 4)
  const index = length <= size ? readAt(descriptor, headLength, length) : null
  if (!index || crc32(index) !== head.readUInt32LE(letters.length + 8)) return null
  const rows: unknown = JSON.parse(index.toString())
  if (!Array.isArray(rows) || !rows.every(isRow)) return null
  const places = new Map<string, Place>()
  const pack = {file, descriptor, size, places}
  let offset = headLength + length
  for (const [key, length, checksum, used] of rows) {
    places.set(key, {pack, offset, length, checksum, used})
    offset += length
  }
  return offset === size ? pack : null
}

function readAt(descriptor: number, offset: number, length: number): Buffer | null {
  const bytes = Buffer.allocUnsafe(length)
  try {
    return readSync(descriptor, bytes, 0, length, offset) === length ? bytes : null
  } catch {
    return null
  }
}

function checksumOf(key: string, text: Uint8Array): number {
  return crc32(text, crc32(key))
}

function isRow(row: unknown): row is IndexRow {
  return Array.isArray(row) && typeof row[0] === 'string' && row.slice(1).every(Number.isInteger)
}
