import {closeSync, constants, fstatSync, openSync, readFileSync} from 'node:fs'

/** Bytes that are read of a file of a tree that may be a stranger's. */
const longest = 2 ** 20

/**
 * Return the text of a regular file; empty where there is none, or it is too long. A pipe that never
 * begins is not waited for.
 *
 * @param limit Bytes.
 */
export function treeText(file: string, limit = longest): string {
  try {
    const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = fstatSync(descriptor)
      return stats.isFile() && stats.size <= limit ? readFileSync(descriptor, 'utf8') : ''
    } finally {
      closeSync(descriptor)
    }
  } catch {
    return ''
  }
}
