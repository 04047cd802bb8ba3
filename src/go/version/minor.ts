import type {Minor, Toolchain} from '../../model/index.ts'
import type {GoVersion} from './go-version.ts'

/** Return the minor of a toolchain: `1.26` of `go1.26.8`; `null` for one without a number. */
export function minorOf({version}: Pick<Toolchain, 'version'>): Minor | null {
  return /^go(\d+\.\d+)/.exec(version)?.[1] ?? null
}

/** Return the minor of a version that was read. */
export function minorIn({minor}: GoVersion): Minor {
  return `1.${minor}`
}

/** Return what sorts minors: `1.9` is older than `1.12`. */
export function numberOf(minor: Minor): number {
  return Number(minor.slice(minor.indexOf('.') + 1))
}

/** Tell whether a toolchain is of a minor. */
export function isOfMinor(toolchain: Pick<Toolchain, 'version'>, minor: Minor): boolean {
  return minorOf(toolchain) === minor
}
