import path from 'node:path'

/** Return a folder and those that it is in, the nearest first. */
export function foldersUp(folder: string): readonly string[] {
  const parent = path.dirname(folder)
  return parent === folder ? [folder] : [folder, ...foldersUp(parent)]
}
