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
import {isLasting, meetsLimit} from './cache/is-cacheable.ts'
import {type KeptResults, keptResults} from './cache/result-cache.ts'
import {diagnosticsOf} from './diagnostics.ts'
import {checkFlags} from './flags.ts'
import {counts} from './process/counts.ts'
import {failureOf, systemFailure, unusable} from './process/failure.ts'
import {narrowGate} from './process/process-limit.ts'
import type {Limits} from './process/resource-limits.ts'
import {type RunResult, runIn} from './process/run.ts'
import {createSharedWork} from './process/single-flight.ts'
import {inWorkFolder, outputName} from './process/work-folder.ts'
import {createImportsSource} from './toolchain/imports.ts'
import type {ToolchainResult} from './toolchain/native-toolchain.ts'
import {systemOf, type Target, targetsOf} from './toolchain/other-system.ts'
import {findToolchain} from './toolchain/toolchain.ts'

/** What a compiler may be told. */
export interface CompilerOptions {
  /** A `go` command or a GOROOT; default: `go` on PATH. */
  readonly go?: string | undefined
  /** Milliseconds that one run of the compiler may take; default: 20 000. */
  readonly timeLimit?: number | undefined
  /** Bytes of memory that it may hold; default: 1 GiB. */
  readonly memoryLimit?: number | undefined
  /** Bytes that it may print; default: 8 MiB. */
  readonly outputLimit?: number | undefined
  /** Folder that is kept between runs; default: the project's `node_modules/.cache/goclaims`, else the user's. */
  readonly cacheDir?: string | undefined
  /** Whether anything is kept between runs; default: yes. */
  readonly cache?: boolean | undefined
  /** Most compilers alive at once in this process; default: as many as the machine runs in parallel. */
  readonly processLimit?: number | undefined
  readonly signal?: AbortSignal | undefined
  /** What `findToolchain` found, for who has asked before. */
  readonly toolchain?: ToolchainResult | undefined
}

export type CreateCompilerResult =
  | {readonly ok: true; readonly compiler: Compiler}
  | {readonly ok: false; readonly problem: string}

/** How often a unit is completed anew after errors. */
const maxRounds = 8
const importsName = 'importcfg'
/** Results that are kept in memory. */
const maxResults = 500
/** Milliseconds after which a unit that met a limit is tried again: the machine may have been busy. */
const retryAfter = 5 * 60_000

/** Create the native compiler; `problem` says in a sentence why there is none. */
export async function createCompiler(options: CompilerOptions = {}): Promise<CreateCompilerResult> {
  const cacheDir = cacheFolder(options)
  const ownDir = cacheDir === null ? null : privateFolder(cacheDir)
  const found = options.toolchain ?? (await findToolchain({...options, cacheDir: ownDir}))
  if (!found.ok) return found
  const {toolchain} = found
  if (options.processLimit !== undefined) narrowGate(options.processLimit)
  const imports = createImportsSource(toolchain, ownDir)
  const limits: Limits = {
    time: options.timeLimit ?? 20_000,
    memory: options.memoryLimit ?? 2 ** 30,
    output: options.outputLimit ?? 2 ** 23
  }
  const kept = cacheDir === null ? null : keptResults(cacheDir, toolchain)
  const otherTarget = targetsOf({toolchain, imports}, cacheDir)
  return {ok: true, compiler: withMemory({toolchain, imports, limits, otherTarget}, kept)}
}

/** A compiler that compiles equal units with equal flags once. */
function withMemory(context: Context, kept: KeptResults | null): Compiler {
  const results = new QuickLRU<string, CompileResult>({maxSize: maxResults})
  const overLimit = new QuickLRU<string, CompileResult>({maxSize: maxResults, maxAge: retryAfter})
  const underway = createSharedWork<CompileResult>()
  const {version, goos, goarch} = context.toolchain
  return {
    toolchain: {version, goos, goarch},
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
        inner => compileAnywhere(unit, allowed, context, inner),
        signal
      )
      if (result && isLasting(result)) {
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
  return digestOf(files, unit.blocks.length, unit.asShown ?? false, flags)
}

interface Context extends Target {
  readonly limits: Limits
  /** The target of another system. */
  readonly otherTarget: (goos: string) => Target
}

/** Compile a unit; where that fails and it is for another system, for that one. */
async function compileAnywhere(
  unit: Unit,
  flags: readonly string[],
  context: Context,
  signal: AbortSignal
): Promise<CompileResult> {
  const result = await compileUnit(unit, flags, context, signal)
  if (result.ok || result.failure.kind !== 'errors') return result
  const goos = await systemOf(unit, result.failure.errors, context.toolchain)
  if (goos === null) return result
  const target = context.otherTarget(goos)
  const other = await compileUnit(unit, flags, {...context, ...target}, signal)
  return other.ok ? other : result
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
    if (result.kind === 'failure') return failed(result.failure)
    if (result.code === 0) {
      const {files} = completion
      return {ok: true, diagnostics: diagnosticsOf(result.output, files), added: addedLines(files)}
    }
    const errors = errorsOf(result.output, completion.files)
    const repaired = round < maxRounds ? repair(errors, completion, adjustments) : null
    if (!repaired) return failed(failureOf(errors, completion, result))
    adjustments = repaired
  }
}

async function compileOnce(
  completion: Completion,
  flags: readonly string[],
  context: Context & {readonly signal: AbortSignal; readonly adjustments: Adjustments}
): Promise<RunResult> {
  const {toolchain, imports, limits, signal, adjustments} = context
  const found = await imports.find(completion.imports, signal)
  if (found.kind === 'aborted') return {kind: 'failure', failure: {kind: 'aborted'}}
  if (found.kind === 'problem') {
    return {kind: 'failure', failure: unusable(`Cannot ask Go for packages: ${found.detail}`)}
  }
  if (found.kind === 'unknown') {
    return {kind: 'failure', failure: {kind: 'module', packages: found.packages}}
  }
  const sources = completion.files.map(({source}, index) => ({
    name: sourceName(index),
    text: source
  }))
  const result = await inWorkFolder(
    [{name: importsName, text: found.config}, ...sources],
    place => {
      const args = [
        ...['-p', packagePath(completion.packageName)],
        ...(adjustments.bodiless ? [] : ['-complete']),
        ...['-trimpath', `${place.folder}=>`, '-importcfg', importsName, '-o', outputName],
        ...flags,
        ...sources.map(({name}) => name)
      ]
      return runIn(place, toolchain, args, {limits, signal})
    },
    signal
  )
  return result ?? {kind: 'failure', failure: {kind: 'aborted'}}
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
function packagePath(name: string): string {
  return name === 'main' || !stdPackages.has(name) ? name : 'command-line-arguments'
}

function failed(failure: CompileFailure): CompileResult {
  return {ok: false, failure}
}
