import {stat} from 'node:fs/promises'
import path from 'node:path'

/** An article, and the place in it that somebody asks about. */
export interface Target {
  readonly file: string
  readonly isThere: boolean
  readonly line: number | null
  readonly column: number | null
}

/** A place behind a file name, as reports write it: `:87`, `:87:12`, `:87:12-87:40`. */
const place = /^(?<file>.+?):(?<line>\d+)(?::(?<column>\d+)(?:-\d+:\d+)?)?$/s

/**
 * Return what `FILE[:LINE[:COLUMN]]` names. A file that exists is that file, whatever its name ends
 * in.
 */
export async function readTarget(operand: string, cwd: string): Promise<Target> {
  if (await isArticle(operand, cwd)) return whole(operand, true)
  const {file, line, column} = place.exec(operand)?.groups ?? {}
  if (file === undefined) return whole(operand, false)
  // `odd:12:5` is line 5 of the file `odd:12`, if there is one.
  const longer = `${file}:${line}`
  if (column !== undefined && (await isArticle(longer, cwd))) {
    return {file: longer, isThere: true, line: Number(column), column: null}
  }
  return {
    file,
    isThere: await isArticle(file, cwd),
    line: Number(line),
    column: column === undefined ? null : Number(column)
  }
}

function whole(file: string, isThere: boolean): Target {
  return {file, isThere, line: null, column: null}
}

/**
 * Tell whether something is there to read: a file, or a pipe as a shell makes one of `<(command)`.
 */
async function isArticle(name: string, cwd: string): Promise<boolean> {
  const found = await stat(path.resolve(cwd, name)).catch(() => null)
  return found !== null && !found.isDirectory()
}
