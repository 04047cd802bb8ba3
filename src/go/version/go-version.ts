/** A Go version, as `go1.12.17`, `go1.9` (no patch) or `go1.27rc1` (no patch, a candidate). */
export interface GoVersion {
  /** The digits after `1.`. */
  readonly minor: number
  /** `null` where none is said: `1.12`. */
  readonly patch: number | null
  /** `rc1`, `beta2`; otherwise empty. */
  readonly candidate: string
}

/** Read a version such as `1.12`, `go1.12.17` or `v1.22`; `null` for what is none. */
export function readVersion(text: string): GoVersion | null {
  const match = /^(?:go)? ?v?1\.(\d{1,3})(?:\.(\d{1,3}))?((?:rc|beta)\d{1,3})?$/i.exec(text.trim())
  if (!match) return null
  const [, minor, patch, candidate = ''] = match
  return {minor: Number(minor), patch: patch === undefined ? null : Number(patch), candidate}
}

/**
 * The first Go minor that can be used: `go env` of older ones does not say what is needed, and what
 * they print has no columns.
 */
export const oldestMinor = 9

/** Say that a version is older than what can be used, without the full stop; `null` if it is not. */
export function tooOld(version: GoVersion): string | null {
  if (version.minor >= oldestMinor) return null
  return `Cannot use Go ${versionText(version)}: Go 1.${oldestMinor} or later is needed`
}

/** Write a version as `1.12.17`, `1.12` or `1.27rc1`. */
export function versionText({minor, patch, candidate}: GoVersion): string {
  return `1.${minor}${patch === null ? '' : `.${patch}`}${candidate}`
}

/** Compare two versions for sorting, the older one first. A candidate comes before its release. */
export function compareVersions(a: GoVersion, b: GoVersion): number {
  return (
    a.minor - b.minor ||
    Number(a.candidate === '') - Number(b.candidate === '') ||
    (a.patch ?? 0) - (b.patch ?? 0) ||
    a.candidate.localeCompare(b.candidate, 'en', {numeric: true})
  )
}
