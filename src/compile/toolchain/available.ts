import {minorIn, readVersion} from '../../go/version/index.ts'
import {installedGos} from './installed.ts'
import {modulesOf} from './locate.ts'
import type {NativeToolchain} from './native-toolchain.ts'

/**
 * Return the minors of Go that are on this machine, as `1.12`, with what changes when one of them
 * gets another patch.
 *
 * @param usual The toolchain of the `go` on PATH, if there is one.
 */
export function availableMinors(usual: NativeToolchain | null): {
  readonly minors: readonly string[]
  readonly stamp: string
} {
  const own = usual && readVersion(usual.version)
  const versions = [
    ...installedGos(modulesOf(usual)).map(({version}) => version),
    ...(own ? [own] : [])
  ]
  return {
    minors: [...new Set(versions.map(minorIn))],
    stamp: JSON.stringify(versions)
  }
}
