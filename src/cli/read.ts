import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {buffer} from 'node:stream/consumers'
import type {Input} from './check-file.ts'

/** Read a file of the disk. */
export async function readInput(file: string, cwd: string): Promise<Input> {
  try {
    return {ok: true, path: file, value: await readFile(path.resolve(cwd, file))}
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return {ok: false, path: file, problem: `Cannot read this file: ${why}`}
  }
}

/** Read the article on standard input. */
export async function readStandardInput(name: string): Promise<Input> {
  return {ok: true, path: name, value: await buffer(process.stdin)}
}
