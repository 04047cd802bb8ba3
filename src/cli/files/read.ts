import path from 'node:path'
import {buffer} from 'node:stream/consumers'
import {isBelow} from '../../cache/index.ts'
import {readRegularFile, repositoryAround, treeAround} from '../../config/index.ts'
import type {Input} from './input.ts'

/** Bytes of the longest article. */
const longest = 2 ** 26

/**
 * Read a file of the disk: articles are small, and doing so at once takes a tenth of the time.
 *
 * @param trust Links may lead out of the tree that is checked.
 */
export function readInput(file: string, cwd: string, trust = false): Input {
  const absolute = path.resolve(cwd, file)
  const tree = trust ? null : treeOf(absolute, cwd)
  const read = readRegularFile(absolute, {limit: longest, tree})
  if (read.ok) return articleOf(file, read.value)
  return {ok: false, path: file, problem: `Cannot read this file: ${read.problem}`}
}

/** The tree that an article is of: the one that is checked, or the repository that it lies in. */
function treeOf(absolute: string, cwd: string): string | null {
  const tree = treeAround(cwd)
  return isBelow(absolute, tree) ? tree : repositoryAround(path.dirname(absolute))
}

/** Read the article on standard input. */
export async function readStandardInput(name: string): Promise<Input> {
  return articleOf(name, await buffer(process.stdin))
}

/** Take the bytes of an article, unless they are no text that we read. */
function articleOf(file: string, value: Uint8Array): Input {
  const problem = isUtf16(value)
    ? 'Cannot read this file: it is UTF-16, as some editors of Windows save text; save it as UTF-8'
    : null
  return problem === null ? {ok: true, path: file, value} : {ok: false, path: file, problem}
}

/** Number of bytes that reveal the encoding of a text. */
const sample = 1024

/**
 * Tell whether a text is UTF-16: it says so itself, or half of its first bytes are zero, every
 * other.
 */
function isUtf16(value: Uint8Array): boolean {
  const [first, second] = value
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const head = value.subarray(0, sample)
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  return Math.min(even, odd) === 0 && Math.max(even, odd) > head.length * 0.4
}
