import {readFileSync} from 'node:fs'
import path from 'node:path'
import {buffer} from 'node:stream/consumers'
import type {Input} from './input.ts'

/** Read a file of the disk: articles are small, and doing so at once takes a tenth of the time. */
export function readInput(file: string, cwd: string): Input {
  try {
    return articleOf(file, readFileSync(path.resolve(cwd, file)))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return {ok: false, path: file, problem: `Cannot read this file: ${why}`}
  }
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

/** How many bytes show how a text is encoded. */
const sample = 1024

/** Whether a text is UTF-16: it says so itself, or half of its first bytes are zero, every other. */
function isUtf16(value: Uint8Array): boolean {
  const [first, second] = value
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const head = value.subarray(0, sample)
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  return Math.min(even, odd) === 0 && Math.max(even, odd) > head.length * 0.4
}
