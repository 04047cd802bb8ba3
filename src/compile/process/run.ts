import {closeSync, fstatSync, ftruncateSync, openSync, readSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import path from 'node:path'
import type {CompileFailure} from '../../model/index.ts'
import type {NativeToolchain} from '../toolchain/native-toolchain.ts'
import {countRun} from './counts.ts'
import {endWithUs} from './end-with-us.ts'
import {unusable} from './failure.ts'
import {type Bounds, direct, type Launcher} from './launch.ts'
import {type Limits, watchUse} from './resource-limits.ts'

/** Record of one compiler process. */
export type RunResult = (
  | {readonly kind: 'exit'; readonly code: number; readonly output: string}
  | {readonly kind: 'failure'; readonly failure: CompileFailure}
) & {
  /** It rests on packages of a module, which may change. */
  readonly isOfModule?: true
}

/** Folder that a compiler runs in. */
export interface RunPlace {
  readonly folder: string
  /** The file that the compiler prints to, open for appending and reading. */
  readonly log: {readonly path: string; readonly descriptor: number}
  readonly launcher: Launcher
}

/** Bytes of output of earlier runs that a log may hold. */
const longestLog = 2 ** 24

/** Run the Go compiler once in a folder of the caller's. */
export async function runCompiler(
  toolchain: NativeToolchain,
  args: readonly string[],
  {folder, limits, signal}: {folder: string; limits: Limits; signal?: AbortSignal | undefined}
): Promise<RunResult> {
  const log = openLog(folder)
  try {
    return await runIn({folder, log, launcher: direct}, toolchain, args, {limits, signal})
  } finally {
    closeSync(log.descriptor)
  }
}

/** Open the file that compilers print to in a folder. */
export function openLog(folder: string): RunPlace['log'] {
  const log = path.join(folder, 'out.log')
  return {path: log, descriptor: openSync(log, 'a+')}
}

/**
 * Run the Go compiler once in a place.
 *
 * The compiler is called directly, with nothing of our environment; it is killed at any limit.
 * What is printed goes to the end of a file that stays open, which costs half of what a pipe does.
 */
export async function runIn(
  {folder, log, launcher}: RunPlace,
  toolchain: NativeToolchain,
  args: readonly string[],
  {limits, signal}: {readonly limits: Limits; readonly signal?: AbortSignal | undefined}
): Promise<RunResult> {
  if (signal?.aborted) return failure({kind: 'aborted'})
  if (fstatSync(log.descriptor).size > longestLog) ftruncateSync(log.descriptor)
  const before = fstatSync(log.descriptor).size
  const env = compilerEnvironment(toolchain, folder, limits)
  const launched = launcher.launch({
    file: toolchain.compile,
    args,
    env,
    folder,
    log,
    bounds: boundsOf(limits),
    box: toolchain.box
  })
  let cause: CompileFailure | null = null
  const end = (reason: CompileFailure) => {
    cause ??= reason
    launched.kill()
  }
  const abort = () => end({kind: 'aborted'})
  signal?.addEventListener('abort', abort, {once: true})
  const watch = watchUse(launched.pid, {limits, log: log.descriptor, before}, end)
  const release = endWithUs(launched)
  const started = performance.now()
  const {code, detail} = await launched.ended
  countRun(performance.now() - started)
  release()
  watch.stop()
  signal?.removeEventListener('abort', abort)
  if (cause) return failure(cause)
  const size = fstatSync(log.descriptor).size - before
  if (size > limits.output) return failure({kind: 'output-limit', bytes: limits.output})
  if (code === null) return failure(unusable(`The Go compiler does not work: ${detail}`))
  const output = readLog(log.descriptor, before, size)
  if (code !== 0 && outOfMemory.test(output)) {
    return failure({kind: 'memory-limit', bytes: limits.memory})
  }
  return {kind: 'exit', code, output}
}

/** Output of Go's runtime when the system refuses more. */
const outOfMemory = /^(?:fatal error: )?runtime: (?:out of memory|cannot allocate)/m

/** Bytes of address space that a compiler takes besides what it holds: most of it is only reserved. */
const reserved = 2 ** 31

/**
 * Return what the system ends a compiler at. We end it long before, unless we were killed
 * ourselves; its threads may use all processors at once.
 */
function boundsOf({time, memory}: Limits): Bounds {
  return {
    seconds: Math.ceil(time / 1000) * Math.min(availableParallelism(), 8) + 5,
    kibibytes: Math.ceil((memory + reserved) / 1024)
  }
}

function readLog(descriptor: number, from: number, size: number): string {
  if (size === 0) return ''
  const buffer = Buffer.allocUnsafe(size)
  return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, size, from))
}

function failure(reason: CompileFailure): RunResult {
  return {kind: 'failure', failure: reason}
}

function compilerEnvironment(
  toolchain: NativeToolchain,
  folder: string,
  limits: Limits
): Record<string, string> {
  const systemRoot = process.env.SystemRoot
  return {
    ...toolchain.environment,
    TMPDIR: folder,
    TMP: folder,
    TEMP: folder,
    // Most units are done before there is anything worth collecting. Any value keeps the compiler
    // from its own way to choose one, which takes a quarter of the time of a small unit.
    GOGC: '200',
    // The compiler tries to stay below; `watchUse` ends it where it cannot.
    GOMEMLIMIT: String(Math.floor(limits.memory * 0.9)),
    ...(systemRoot !== undefined && {SystemRoot: systemRoot})
  }
}
