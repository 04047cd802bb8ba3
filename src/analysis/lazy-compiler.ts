import {type EngineResult, isCacheable} from '../compile/index.ts'
import type {Compiler, Toolchain} from '../model/index.ts'
import type {ArticleSettings} from './article-settings.ts'
import {compilerFor} from './compilers.ts'
import {budgetOf} from './time-budget.ts'

/** Why there is no compiler. */
type NoCompiler = Extract<EngineResult, {ok: false}>

/** A compiler that nobody looks for before there is something to compile. */
export interface LazyCompiler {
  readonly compiler: Compiler
  /** Reason why a compiler was missing; `null` if none was needed. */
  problem(): NoCompiler | null
  /** Fault of a broken compiler; `null` if it works, or was not run. */
  fault(): string | null
  /** True if the result is reproducible: no limit was exceeded, no Go was missing. */
  isCacheable(): boolean
  /** Go minors that the article asks for and that are not on this machine. */
  missing(): readonly string[]
}

/** Counters before anything was compiled. */
const none: Toolchain = {version: '', goos: '', goarch: ''}

/** Create a compiler for one article. */
export function lazyCompiler(settings: ArticleSettings): LazyCompiler {
  let toolchain = none
  let problem: NoCompiler | null = null
  let fault: string | null = null
  let areCacheable = true
  const missing = new Set<string>()
  // One budget for the article, whichever Gos it asks for.
  const spend = budgetOf(settings.articleTimeLimit)

  /** Compile within the budget, and note what is found out about the compiler. */
  async function watch(compile: Compiler['compile'], ...unit: Parameters<Compiler['compile']>) {
    const result = await spend(compile, ...unit)
    areCacheable &&= isCacheable(result)
    if (!result.ok && result.failure.kind === 'unusable') fault ??= result.failure.detail
    return result
  }

  return {
    compiler: {
      get toolchain() {
        return toolchain
      },
      async compile(...unit) {
        const created = await compilerFor(settings)
        if (!created.ok) {
          problem = created
          return {ok: false, failure: {kind: 'aborted'}}
        }
        toolchain = created.compiler.toolchain
        return watch(created.compiler.compile, ...unit)
      },
      async ofGo(version) {
        const created = await compilerFor({...settings, go: version})
        if (!created.ok) {
          if (created.wrong === 'target') return without(settings, version)
          missing.add(version)
          return null
        }
        const {compiler} = created
        const compile: Compiler['compile'] = (...unit) => watch(compiler.compile, ...unit)
        return {toolchain: compiler.toolchain, compile}
      }
    },
    problem: () => problem,
    fault: () => fault,
    isCacheable: () => areCacheable && missing.size === 0,
    missing: () => [...missing].sort()
  }
}

/** A version of Go that has not the target of settings. */
function without({goos = '', goarch = ''}: ArticleSettings, version: string): Compiler {
  const target = [goos, goarch].filter(word => word !== '').join('/')
  return {
    toolchain: {version: `go${version}`, goos, goarch},
    compile: async () => ({ok: false, failure: {kind: 'target', target}})
  }
}
