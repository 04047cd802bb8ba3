import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {VFile} from 'vfile'

/** An article, as it stands on the disk. */
interface WholeArticle {
  /** Absolute path. */
  readonly path: string
  readonly value: Uint8Array
}

/**
 * The article that a host hands to remark, with the front matter that it may have taken away, as
 * Gatsby does: places count from the first line of the file, and front matter may name a Go.
 */
export function wholeArticle(file: VFile): WholeArticle {
  const absolute = path.resolve(file.cwd, file.path ?? 'article.md')
  const given = Buffer.from(String(file))
  const onDisk = file.path === undefined ? null : read(absolute)
  const isWhole = onDisk?.subarray(-given.length).equals(given) ?? false
  return {path: absolute, value: onDisk && isWhole ? onDisk : given}
}

function read(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}
