import {execa} from 'execa'
import type {CompileFailure} from '../types.ts'
import {throughGate} from './gate.ts'
import {watchMemory} from './memory.ts'
import type {NativeToolchain} from './toolchain.ts'

/** What one compiler process may use. */
export interface Limits {
  /** Milliseconds. */
  readonly time: number
  /** Bytes of resident memory. */
  readonly memory: number
  /** Bytes of output. */
  readonly output: number
}

/** What one compiler process did. */
export type RunResult =
  | {readonly kind: 'exit'; readonly code: number; readonly output: string}
  | {readonly kind: 'failure'; readonly failure: CompileFailure}

/**
 * Run the Go compiler once in `folder`, when the gate has room.
 *
 * The compiler is called directly, with nothing of our environment; it is killed at any limit.
 */
export async function runCompiler(
  toolchain: NativeToolchain,
  args: readonly string[],
  {folder, limits, signal}: {folder: string; limits: Limits; signal?: AbortSignal | undefined}
): Promise<RunResult> {
  const result = await throughGate(() => spawn(), signal)
  return result ?? {kind: 'failure', failure: {kind: 'aborted'}}

  async function spawn(): Promise<RunResult> {
    const child = execa(toolchain.compile, args, {
      cwd: folder,
      env: compilerEnvironment(toolchain, folder, limits),
      extendEnv: false,
      stdin: 'ignore',
      all: true,
      encoding: 'buffer',
      reject: false,
      timeout: limits.time,
      killSignal: 'SIGKILL',
      maxBuffer: limits.output,
      windowsHide: true,
      ...(signal && {cancelSignal: signal})
    })
    const memory = watchMemory(child, limits.memory)
    const done = await child
    memory.stop()
    if (memory.exceeded()) return failure({kind: 'memory-limit', bytes: limits.memory})
    if (done.timedOut) return failure({kind: 'time-limit', milliseconds: limits.time})
    if (done.isMaxBuffer) return failure({kind: 'output-limit', bytes: limits.output})
    if (done.isCanceled) return failure({kind: 'aborted'})
    const output = new TextDecoder().decode(done.all)
    if (done.exitCode === undefined) {
      return failure({kind: 'crash', detail: done.signalDescription ?? done.shortMessage ?? ''})
    }
    return {kind: 'exit', code: done.exitCode, output}
  }
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
    // The compiler tries to stay below; `watchMemory` ends it where it cannot.
    GOMEMLIMIT: String(Math.floor(limits.memory * 0.9)),
    ...(systemRoot !== undefined && {SystemRoot: systemRoot})
  }
}
