import {readFileSync, realpathSync} from 'node:fs'
import {isBelow, readRegular, realPath} from '../cache/index.ts'
import type {Parsed} from '../options.ts'

/** Limits for a file. */
export interface Bounds {
  /** Bytes. */
  readonly limit: number
  /** Folder that a link must not lead out of; `null` if it may lead anywhere. */
  readonly tree: string | null
}

/** Bytes of the longest configuration or ignore file. */
export const longestSettings = 2 ** 20

/** Name of the pipe that a shell makes of `<(command)`: it is already open, so it cannot hang. */
const shellPipe = /^\/(?:dev|proc\/self)\/fd\/\d+$/

/**
 * Read a file of a tree that may be a stranger's. A device never ends, a pipe may never begin, and
 * a link may lead to what is nobody's business, as to our environment: none of them is read.
 *
 * @param file An absolute path.
 * @returns The bytes, or half a sentence about why not.
 */
export function readRegularFile(file: string, {limit, tree}: Bounds): Parsed<Buffer> {
  try {
    if (shellPipe.test(file)) return {ok: true, value: readFileSync(file)}
    if (tree !== null && !isBelow(realpathSync.native(file), realPath(tree))) {
      return refused(`it is a link that leads out of \`${tree}\`; \`--trust\` lets links do so`)
    }
    return readRegular(file, limit)
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error))
  }
}

function refused(problem: string): Parsed<Buffer> {
  return {ok: false, problem}
}
