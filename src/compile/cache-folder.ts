import envPaths from 'env-paths'
import findCacheDirectory from 'find-cache-directory'

/** Folder that is kept between runs: `node_modules/.cache/goclaims` of the project, else the user's own. */
export function defaultCacheFolder(): string {
  return findCacheDirectory({name: 'goclaims'}) ?? envPaths('goclaims', {suffix: ''}).cache
}
