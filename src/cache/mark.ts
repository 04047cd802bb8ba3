import {lstatSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {writeWhole} from './atomic.ts'

/** The file by which programs for backups know a cache (https://bford.info/cachedir/), and we know ours. */
export const markName = 'CACHEDIR.TAG'

const mark = `Signature: 8a477f597d28d172789f06886806bc55
# This folder is a cache of goclaims (remark-lint-go-claims).
# \`goclaims cache clear\` removes what goclaims has put here, and only where this file is.
`

/** Mark a folder as a cache of ours, unless it is marked. */
export function markFolder(folder: string): void {
  if (!isMarked(folder)) writeWhole(path.join(folder, markName), mark)
}

/** Tell whether a folder is marked as a cache of ours: nothing is ever removed from another. */
export function isMarked(folder: string): boolean {
  const file = path.join(folder, markName)
  try {
    const stats = lstatSync(file)
    return stats.isFile() && stats.size === mark.length && readFileSync(file, 'latin1') === mark
  } catch {
    return false
  }
}
