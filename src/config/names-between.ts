import path from 'node:path'

/**
 * Return the names on the way from a folder down to a file; none if the file is not below it.
 *
 * @param paths Rules for paths: those of this system, unless a test asks for others.
 */
export function namesBetween(folder: string, file: string, paths = path): readonly string[] {
  const relative = paths.relative(folder, file)
  const isBelow =
    relative !== '..' && !relative.startsWith(`..${paths.sep}`) && !paths.isAbsolute(relative)
  return isBelow ? relative.split(paths.sep) : []
}
