import {statSync} from 'node:fs'
import path from 'node:path'

/** Path of a command, as the system would find it; `null` where it would not. */
export function findCommand(command: string): string | null {
  if (path.isAbsolute(command)) return command
  const endings = process.platform === 'win32' ? ['.exe', '.bat', '.cmd'] : ['']
  const folders = (process.env.PATH ?? process.env.Path ?? '').split(path.delimiter)
  const candidates = folders
    .filter(folder => folder !== '')
    .flatMap(folder => endings.map(ending => path.resolve(folder, `${command}${ending}`)))
  return candidates.find(isFile) ?? null
}

/** Tell whether there is a file; who may not look sees none. */
export function isFile(file: string): boolean {
  try {
    return statSync(file).isFile()
  } catch {
    return false
  }
}
