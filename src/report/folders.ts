import path from 'node:path'

/** Where the paths of a report count from, and where those who read it count from. Both absolute. */
export interface Folders {
  readonly cwd: string
  /** Root of the repository, as far as we know it. */
  readonly root: string
}

/** A path of a report as it is from the root, with `/`; absolute where it lies outside. */
export function fromRoot(file: string, {cwd, root}: Folders): string {
  const absolute = path.resolve(cwd, file)
  const relative = path.relative(root, absolute)
  const isInside = !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..'
  return (isInside ? relative : absolute).split(path.sep).join('/')
}
