import {closeSync, constants, fstatSync, openSync, readFileSync} from 'node:fs'

/** The bytes of a file, or half a sentence about why there are none. */
export type RegularFile =
  | {readonly ok: true; readonly value: Buffer}
  | {readonly ok: false; readonly problem: string}

/**
 * Read a regular file. A device never ends and a pipe may never begin: neither is read, nor waited
 * for.
 *
 * @param limit Bytes that it may have.
 */
export function readRegular(file: string, limit: number): RegularFile {
  try {
    return readOpen(openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)), limit)
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error))
  }
}

function readOpen(descriptor: number, limit: number): RegularFile {
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile()) {
      const what = stats.isDirectory() ? 'a folder' : 'a pipe or a device'
      return refused(`it is ${what}, not a file`)
    }
    const tooLong = `it is longer than ${limit / 2 ** 20} MiB`
    if (stats.size > limit) return refused(tooLong)
    const value = readFileSync(descriptor)
    return value.length > limit ? refused(tooLong) : {ok: true, value}
  } finally {
    closeSync(descriptor)
  }
}

function refused(problem: string): RegularFile {
  return {ok: false, problem}
}
