import path from 'node:path'

/**
 * Return a folder and its parents, the nearest first.
 *
 * @param paths Rules for paths: those of this system, unless a test asks for others.
 */
export function foldersUp(folder: string, paths = path): readonly string[] {
  const parent = paths.dirname(folder)
  return parent === folder ? [folder] : [folder, ...foldersUp(parent, paths)]
}
