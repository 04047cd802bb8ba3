import envPaths from 'env-paths'
import findCacheDirectory from 'find-cache-directory'

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
  return (
    cacheDir ?? findCacheDirectory({name: 'goclaims'}) ?? envPaths('goclaims', {suffix: ''}).cache
  )
}
