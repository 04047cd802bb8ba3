import {isLasting} from '../compile/index.ts'
import type {Compiler, Toolchain} from '../model/index.ts'
import type {Settings} from '../options.ts'
import {compilerFor} from './compilers.ts'
import {withinBudget} from './time-budget.ts'

/** A compiler that nobody looks for before there is something to compile. */
export interface LazyCompiler {
  readonly compiler: Compiler
  /** Why something could not be compiled for want of a compiler; `null` if none was wanted. */
  problem(): string | null
  /** What is wrong with a compiler that does not work; `null` if it does, or was not asked. */
  fault(): string | null
  /** Whether what was compiled would be the same another time: no limit was met. */
  isLasting(): boolean
}

/** What nothing was compiled with. */
const none: Toolchain = {version: '', goos: '', goarch: ''}

/** Create a compiler for one article. */
export function lazyCompiler(settings: Settings): LazyCompiler {
  let toolchain = none
  let problem: string | null = null
  let fault: string | null = null
  let lasting = true
  const compile = withinBudget(async (...unit) => {
    const created = await compilerFor(settings)
    if (!created.ok) {
      problem = created.problem
      return {ok: false, failure: {kind: 'aborted'}}
    }
    toolchain = created.compiler.toolchain
    return created.compiler.compile(...unit)
  }, settings.articleTimeLimit)
  return {
    compiler: {
      get toolchain() {
        return toolchain
      },
      async compile(...unit) {
        const result = await compile(...unit)
        if (problem !== null) return result
        lasting &&= isLasting(result)
        if (!result.ok && result.failure.kind === 'unusable') fault ??= result.failure.detail
        return result
      }
    },
    problem: () => problem,
    fault: () => fault,
    isLasting: () => lasting
  }
}
