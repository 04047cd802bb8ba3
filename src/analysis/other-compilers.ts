import {minorOf} from '../go/version/index.ts'
import type {Compiler, Minor} from '../model/index.ts'
import type {Settings} from '../options.ts'
import {type LazyCompiler, lazyCompiler} from './lazy-compiler.ts'
import {toolchainFor} from './toolchain.ts'
import {versionsHere} from './versions-here.ts'

/** The compilers of other versions, as far as they are on this machine. */
export interface OtherCompilers extends Pick<LazyCompiler, 'isCacheable'> {
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
    isCacheable: () => [...opened.values()].every(({isCacheable}) => isCacheable())
  }
}
