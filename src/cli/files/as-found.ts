import path from 'node:path'

/**
 * Return a path as a search gives it: relative to a folder unless it is absolute, with `/`.
 *
 * @param paths Rules for paths: those of this system, unless a test asks for others.
 */
export function asFound(operand: string, cwd: string, paths = path): string {
  const found = paths.isAbsolute(operand)
    ? operand
    : paths.relative(cwd, paths.resolve(cwd, operand))
  return found.split(paths.sep).join('/')
}
