import QuickLRU from 'quick-lru'
import {cacheFolder, digestOf, privateFolder} from '../cache/index.ts'
import {
  type Adjustments,
  addedLines,
  type Completion,
  complete,
  errorsOf,
  noAdjustments,
  repair,
  sourceName,
  stdPackages
} from '../complete/index.ts'
import type {CompileFailure, CompileResult, Compiler, Unit} from '../model/index.ts'
import {isCacheable, meetsLimit} from './cache/is-cacheable.ts'
import {type KeptResults, keptResults} from './cache/result-cache.ts'
import {compileForTarget} from './compile-for-target.ts'
import {diagnosticsOf} from './diagnostics.ts'
import type {Engine} from './engine.ts'
import {
  type EngineChoice,
  type EngineResult,
  engineOf,
  findEngine,
  type SandboxChoice
} from './find-engine.ts'
import {checkFlags} from './flags.ts'
import {counts} from './process/counts.ts'
import {failureOf, systemFailure} from './process/failure.ts'
import {lowerProcessLimit} from './process/process-limit.ts'
import type {Limits} from './process/resource-limits.ts'
import type {RunResult} from './process/run.ts'
import {createSharedWork} from './process/single-flight.ts'
import type {GoModule} from './toolchain/module.ts'

/** Options of a compiler. */
export interface CompilerOptions {
  /** A `go` command or a GOROOT; default: `go` on PATH. */
  readonly go?: string | undefined
  /** Default: the Go of this machine, else the one that comes as WebAssembly. */
  readonly engine?: EngineChoice | undefined
  /** Whether a compiler that is a process runs in a box; default: off. */
  readonly sandbox?: SandboxChoice | undefined
  /** Milliseconds that one run of the compiler may take; default: 20 000. */
  readonly timeLimit?: number | undefined
  /** Bytes of memory that it may hold; default: 1 GiB. */
  readonly memoryLimit?: number | undefined
  /** Bytes that it may print; default: 8 MiB. */
  readonly outputLimit?: number | undefined
  /** Folder that is kept between runs; default: the project's `node_modules/.cache/goclaims`, else the user's. */
  readonly cacheDir?: string | undefined
  /** Use of the cache between runs; default: yes. */
  readonly cache?: boolean | undefined
  /** Most compilers alive at once in this process; default: as many as the machine runs in parallel. */
  readonly processLimit?: number | undefined
  readonly signal?: AbortSignal | undefined
  /** Source of imports besides the standard library; default: none. */
  readonly goModule?: GoModule | undefined
  /** Results of `findEngine`, by question. */
  readonly toolchain?: EngineResult | undefined
}

export type CreateCompilerResult =
  | {readonly ok: true; readonly compiler: Compiler}
  | Extract<EngineResult, {ok: false}>

/** Bytes that a run of the compiler may hold where nothing is set. */
export const defaultMemory = 2 ** 30
/** Largest number of completions of a unit after errors. */
const maxRounds = 8
/** Results that are kept in memory. */
const maxResults = 500
/** Milliseconds after which a unit that met a limit is tried again: the machine may have been busy. */
const retryAfter = 5 * 60_000

/** Create the compiler; `problem` says in a sentence why there is none. */
export async function createCompiler(options: CompilerOptions = {}): Promise<CreateCompilerResult> {
  const cacheDir = cacheFolder(options)
  const ownDir = cacheDir === null ? null : privateFolder(cacheDir)
  const found = options.toolchain ?? (await findEngine({...options, cacheDir: ownDir}))
  if (!found.ok) return found
  if (options.processLimit !== undefined) lowerProcessLimit(options.processLimit)
  const engine = await engineOf(found.toolchain, ownDir, options.goModule ?? null)
  const limits: Limits = {
    time: options.timeLimit ?? 20_000,
    memory: options.memoryLimit ?? defaultMemory,
    output: options.outputLimit ?? 2 ** 23
  }
  const kept = cacheDir === null ? null : keptResults(cacheDir, engine)
  return {ok: true, compiler: withMemory({engine, limits}, kept)}
}

/** A compiler that compiles equal units with equal flags once. */
function withMemory(context: Context, kept: KeptResults | null): Compiler {
  const results = new QuickLRU<string, CompileResult>({maxSize: maxResults})
  const overLimit = new QuickLRU<string, CompileResult>({maxSize: maxResults, maxAge: retryAfter})
  const underway = createSharedWork<CompileResult>()
  return {
    toolchain: context.engine.toolchain,
    async compile(unit, flags, signal) {
      const {allowed} = checkFlags(flags)
      const key = keyOf(unit, allowed)
      const known = results.get(key) ?? overLimit.get(key) ?? kept?.get(key)
      if (known) {
        if (!meetsLimit(known)) results.set(key, known)
        counts.known++
        return known
      }
      const result = await underway.join(
        key,
        inner => compileForTarget(unit, context.engine, compileFor(unit, allowed, context, inner)),
        signal
      )
      if (result && isCacheable(result)) {
        results.set(key, result)
        kept?.set(key, result)
      }
      if (result && meetsLimit(result)) overLimit.set(key, result)
      return result ?? failed({kind: 'aborted'})
    }
  }
}

/** Everything that the result depends on, within one compiler. */
function keyOf(unit: Unit, flags: readonly string[]): string {
  const files = unit.files.map(({name, lines}) => [name, ...lines.map(line => line.text)])
  const target = Object.entries(unit.target ?? {}).sort()
  return digestOf(files, unit.blocks.length, unit.asShown ?? false, flags, target)
}

interface Context {
  readonly engine: Engine
  readonly limits: Limits
}

/** Compile a unit with one engine or another. */
function compileFor(
  unit: Unit,
  flags: readonly string[],
  context: Context,
  signal: AbortSignal
): (engine: Engine) => Promise<CompileResult> {
  return engine => compileUnit(unit, flags, {...context, engine}, signal)
}

/** Complete a unit and compile it, again and again as long as its errors can be repaired. */
async function compileUnit(
  unit: Unit,
  flags: readonly string[],
  context: Context,
  signal: AbortSignal
): Promise<CompileResult> {
  let adjustments: Adjustments = noAdjustments(unit)
  for (let round = 1; ; round++) {
    const completion = complete(unit, adjustments)
    const result = await compileOnce(completion, flags, {...context, signal, adjustments}).catch(
      runOfFault
    )
    const mark = result.isOfModule ? {isOfModule: true as const} : {}
    if (result.kind === 'failure') return {...failed(result.failure), ...mark}
    if (result.code === 0) {
      const {files} = completion
      const diagnostics = diagnosticsOf(result.output, files)
      return {ok: true, diagnostics, added: addedLines(files), ...mark}
    }
    const errors = errorsOf(result.output, completion.files)
    const repaired = round < maxRounds ? repair(errors, completion, adjustments) : null
    if (!repaired) return {...failed(failureOf(errors, completion, result)), ...mark}
    adjustments = repaired
  }
}

function compileOnce(
  {packageName, imports, files}: Completion,
  flags: readonly string[],
  {
    engine,
    limits,
    signal,
    adjustments
  }: Context & {
    readonly signal: AbortSignal
    readonly adjustments: Adjustments
  }
): Promise<RunResult> {
  const sources = files.map(({source}, index) => ({name: sourceName(index), text: source}))
  const packagePath = packagePathOf(packageName)
  const run = {packagePath, isComplete: !adjustments.bodiless, imports, sources, flags}
  return engine.run(run, {limits, signal})
}

/** A disk that is full, a folder that is gone: expected failures of the machine. */
function runOfFault(error: unknown): RunResult {
  const failure = systemFailure(error)
  if (!failure) throw error
  return {kind: 'failure', failure}
}

/**
 * The path that a package is compiled as. A package of ours that is called like one of the
 * standard library's must not be taken for it.
 */
function packagePathOf(name: string): string {
  return name === 'main' || !stdPackages.has(name) ? name : 'command-line-arguments'
}

function failed(failure: CompileFailure): CompileResult {
  return {ok: false, failure}
}
