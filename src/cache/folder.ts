import {existsSync} from 'node:fs'
import path from 'node:path'
import envPaths from 'env-paths'
import findCacheDirectory from 'find-cache-directory'
import {isBelow, realPath} from './real-path.ts'

/**
 * Folder that is kept between runs: the one that is asked for, else `node_modules/.cache/goclaims`
 * of the project, else the user's own. `null` if nothing is to be kept.
 */
export function cacheFolder({
  cacheDir,
  cache = true
}: {
  readonly cacheDir?: string | undefined
  readonly cache?: boolean | undefined
}): string | null {
  if (!cache) return null
  return cacheDir ?? projectFolder() ?? userFolder()
}

/**
 * Folder for what must not come from a checked tree, which strangers may have written: what names
 * programs and their environment, and the key that kept results are signed with. It is the cache
 * folder itself where that lies in no tree, so that CI can keep one folder, else the user's own.
 *
 * A tree is what the working directory is in, or what has a manifest or a repository above.
 */
export function privateFolder(folder: string): string {
  const own = userFolder()
  const real = realPath(folder)
  if (isBelow(real, realPath(own))) return folder
  return isBelow(real, realPath(process.cwd())) || isInProject(real) ? own : folder
}

/** Folder of the project; `null` if it has none, or a link there leads out of it. */
function projectFolder(): string | null {
  const folder = findCacheDirectory({name: 'goclaims'})
  if (folder === undefined) return null
  // A `CACHE_DIR` of the environment is the user's own.
  const root = path.resolve(folder, '../../..')
  const isOfProject = folder === path.join(root, 'node_modules/.cache/goclaims')
  return !isOfProject || isBelow(realPath(folder), realPath(root)) ? folder : null
}

function userFolder(): string {
  return envPaths('goclaims', {suffix: ''}).cache
}

function isInProject(folder: string): boolean {
  const marks = ['package.json', '.git'].map(name => path.join(folder, name))
  const parent = path.dirname(folder)
  return marks.some(mark => existsSync(mark)) || (parent !== folder && isInProject(parent))
}
