import {readFileSync} from 'node:fs'
import path from 'node:path'
import {buffer} from 'node:stream/consumers'
import type {Input} from './input.ts'

/** Read a file of the disk: articles are small, and doing so at once takes a tenth of the time. */
export function readInput(file: string, cwd: string): Input {
  try {
    return {ok: true, path: file, value: readFileSync(path.resolve(cwd, file))}
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return {ok: false, path: file, problem: `Cannot read this file: ${why}`}
  }
}

/** Read the article on standard input. */
export async function readStandardInput(name: string): Promise<Input> {
  return {ok: true, path: name, value: await buffer(process.stdin)}
}
