/**
 * Write an operand as globs are written: on Windows a backslash is between folders, and nothing is
 * escaped by it.
 *
 * @param separator Of the paths of the system.
 */
export function asPattern(operand: string, separator: string): string {
  return separator === '\\' ? operand.replaceAll('\\', '/') : operand
}
