import {digestOf} from '../../cache/index.ts'

/** One of several parts that the files of a run are split into. */
export interface Shard {
  /** From 1 to `of`. */
  readonly part: number
  readonly of: number
}

/** Read `2/5`; `null` if it is no part of anything. */
export function parseShard(value: string): Shard | null {
  const [, part, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []
  const shard = {part: Number(part), of: Number(of)}
  return shard.part >= 1 && shard.part <= shard.of ? shard : null
}

/**
 * Tell whether a file belongs to a part. Its path alone decides, so that files which come and go
 * change nothing for the others, and each part finds in its cache what it knew before.
 *
 * @param file Path as it is reported.
 */
export function isInShard(file: string, {part, of}: Shard): boolean {
  const number = Buffer.from(digestOf(file.replaceAll('\\', '/')), 'base64url').readUInt32LE()
  return number % of === part - 1
}
