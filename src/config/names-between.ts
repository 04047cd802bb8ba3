import path from 'node:path'
import {isBelow} from '../cache/index.ts'

/**
 * Return the names on the way from a folder down to a file; none if the file is not below it.
 *
 * @param paths Rules for paths: those of this system, unless a test asks for others.
 */
export function namesBetween(folder: string, file: string, paths = path): readonly string[] {
  return isBelow(file, folder, paths) ? paths.relative(folder, file).split(paths.sep) : []
}
