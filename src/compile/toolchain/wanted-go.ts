import {compareVersions, type GoVersion, readVersion, versionText} from '../../go/version/index.ts'

const channels = ['stable', 'oldstable', 'newest'] as const

/** The Go that somebody asks for, told from a path. */
export type WantedGo =
  | {readonly kind: 'path'; readonly path: string}
  /** Without a patch: the newest patch there is. */
  | {readonly kind: 'version'; readonly version: GoVersion}
  | {readonly kind: 'channel'; readonly channel: (typeof channels)[number]}

/** Read what was asked for: `1.12`, `1.12.17`, `stable`, `oldstable`, `newest`, else a path. */
export function readWanted(text: string): WantedGo {
  const channel = channels.find(name => name === text)
  if (channel !== undefined) return {kind: 'channel', channel}
  const version = readVersion(text)
  return version ? {kind: 'version', version} : {kind: 'path', path: text}
}

/** Tell whether text asks for a version, and so names no program. */
export function namesVersion(text: string): boolean {
  return readWanted(text).kind !== 'path'
}

/**
 * Choose the version that is asked for among those that there are; `null` if it is not there.
 *
 * `newest` may be a candidate; `stable` is the newest release, `oldstable` the newest of the minor
 * right before it, as those who set up Go in CI call them.
 */
export function chooseVersion<T extends {readonly version: GoVersion}>(
  wanted: Exclude<WantedGo, {readonly kind: 'path'}>,
  there: readonly T[]
): T | null {
  const newestFirst = there.toSorted((a, b) => compareVersions(b.version, a.version))
  if (wanted.kind === 'version') {
    const {version} = wanted
    const fits = newestFirst.filter(({version: own}) => own.minor === version.minor)
    if (version.patch === null && version.candidate === '') return fits[0] ?? null
    return fits.find(({version: own}) => isSame(own, version)) ?? null
  }
  if (wanted.channel === 'newest') return newestFirst[0] ?? null
  const releases = newestFirst.filter(({version}) => version.candidate === '')
  const [stable] = releases
  if (wanted.channel === 'stable' || !stable) return stable ?? null
  return releases.find(({version}) => version.minor === stable.version.minor - 1) ?? null
}

/** Name the version that is asked for where it is not among those that there are. */
export function nameOfMissing(
  wanted: Exclude<WantedGo, {readonly kind: 'path'}>,
  there: readonly {readonly version: GoVersion}[]
): string {
  if (wanted.kind === 'version') return versionText(wanted.version)
  const stable = chooseVersion({kind: 'channel', channel: 'stable'}, there)
  if (wanted.channel !== 'oldstable' || !stable) return wanted.channel
  return `1.${stable.version.minor - 1}`
}

/** Before Go 1.21 the first release of a minor had no patch: `1.20` is `1.20.0`. */
function isSame(a: GoVersion, b: GoVersion): boolean {
  return versionText({...a, patch: a.patch ?? 0}) === versionText({...b, patch: b.patch ?? 0})
}
