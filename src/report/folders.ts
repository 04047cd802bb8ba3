import path from 'node:path'

/** Where the paths of a report count from, and where those who read it count from. Both absolute. */
export interface Folders {
  readonly cwd: string
  /** Root of the repository, as far as we know it. */
  readonly root: string
}

/**
 * Return a path of a report relative to the root, with `/`; absolute if it lies outside.
 *
 * @param paths Rules for paths: those of this system, unless a test asks for others.
 */
export function fromRoot(file: string, {cwd, root}: Folders, paths = path): string {
  const absolute = paths.resolve(cwd, file)
  const relative = paths.relative(root, absolute)
  const isInside = !paths.isAbsolute(relative) && relative.split(paths.sep)[0] !== '..'
  return (isInside ? relative : absolute).split(paths.sep).join('/')
}
