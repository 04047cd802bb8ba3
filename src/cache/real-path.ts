import {realpathSync} from 'node:fs'
import path from 'node:path'

/**
 * Tell whether a path is a folder, or lies below it.
 *
 * @param paths Rules for paths: those of this system, unless a test asks for others.
 */
export function isBelow(file: string, folder: string, paths = path): boolean {
  const relative = paths.relative(folder, file)
  return relative.split(paths.sep)[0] !== '..' && !paths.isAbsolute(relative)
}

/** Return where a path leads, of which the last parts need not be there yet. */
export function realPath(file: string): string {
  const absolute = path.resolve(file)
  try {
    return realpathSync(absolute)
  } catch {
    const parent = path.dirname(absolute)
    return parent === absolute ? absolute : path.join(realPath(parent), path.basename(absolute))
  }
}
