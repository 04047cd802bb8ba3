import {availableMinors} from '../compile/index.ts'
import {minorOf} from '../history/index.ts'
import type {Compiler, Minor} from '../model/index.ts'
import {asksForHistory, type Settings} from '../options.ts'
import {type LazyCompiler, lazyCompiler} from './lazy-compiler.ts'
import {toolchainFor} from './toolchain.ts'

/** The compilers of other versions, as far as they are on this machine. */
export interface OtherCompilers extends Pick<LazyCompiler, 'isLasting'> {
  /** Their minors. */
  readonly minors: readonly Minor[]
  compilerOf(minor: Minor): Compiler
}

/**
 * Open the compilers of all versions that are on this machine, for one article. The Go of the
 * settings stands for its minor.
 */
export async function otherCompilers(settings: Settings): Promise<OtherCompilers> {
  const [{minors}, usual] = await Promise.all([versionsHere(settings), toolchainFor(settings)])
  const own = usual.ok ? minorOf(usual.toolchain) : null
  const opened = new Map<Minor, LazyCompiler>()
  if (own !== null) opened.set(own, lazyCompiler(settings))
  return {
    minors: own === null ? minors : [...minors, own],
    compilerOf(minor) {
      const known = opened.get(minor) ?? lazyCompiler({...settings, go: minor})
      opened.set(minor, known)
      return known.compiler
    },
    isLasting: () => [...opened.values()].every(({isLasting}) => isLasting())
  }
}

/** Return the versions of Go that are on this machine. */
export async function versionsHere({
  go: _,
  ...settings
}: Settings): Promise<ReturnType<typeof availableMinors>> {
  const usual = await toolchainFor(settings)
  return availableMinors(usual.ok && 'goroot' in usual.toolchain ? usual.toolchain : null)
}

/** Return what changes whenever other versions of Go may say something else, as far as they are asked. */
export async function versionsAsked(settings: Settings): Promise<string> {
  const {history = null, outdated = null, version = null} = settings
  if (!asksForHistory(settings) && version === null) return ''
  return JSON.stringify([history, outdated, version, (await versionsHere(settings)).stamp])
}
