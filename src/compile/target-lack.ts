import {gosWith, targetText} from '../go/target/index.ts'
import {readVersion} from '../go/version/index.ts'
import type {Target, Toolchain} from '../model/index.ts'
import {firstToExport, hasOnlyArchives} from './toolchain/archives.ts'

/** Say why a Go does not compile for a target, as a main clause; `null` if it does. */
export function lackOf(toolchain: Toolchain, target: Target): string | null {
  const version = readVersion(toolchain.version)
  if (!version) return null
  const named = `Go 1.${version.minor}`
  const others = gosWith(target, version.minor)
  if (others !== null) return `${named} has no such target, ${others} have it`
  const own = targetText(toolchain)
  if (!hasOnlyArchives(toolchain) || targetText(target) === own) return null
  return `${named} can only be used for ${own}, Go 1.${firstToExport} and later for others, too`
}
