import {readRegular} from '../../cache/index.ts'

/** Bytes that are read of a file of a tree that may be a stranger's. */
const longest = 2 ** 20

/**
 * Return the text of a regular file; empty where there is none, or it is too long.
 *
 * @param limit Bytes.
 */
export function treeText(file: string, limit = longest): string {
  const read = readRegular(file, limit)
  return read.ok ? read.value.toString() : ''
}
