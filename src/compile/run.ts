import {spawn} from 'node:child_process'
import {closeSync, openSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {onExit} from 'signal-exit'
import type {CompileFailure} from '../types.ts'
import type {NativeToolchain} from './toolchain.ts'
import {watchUse} from './watch-use.ts'

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

interface Run {
  readonly folder: string
  readonly limits: Limits
  readonly signal?: AbortSignal | undefined
}

/** How a process ended. */
interface Ending {
  readonly code: number | null
  readonly detail: string
}

const logName = 'out.log'
/** Compilers that run, ended when this process does. */
const alive = new Set<{kill(signal: 'SIGKILL'): boolean}>()
let prepared = false

/**
 * Run the Go compiler once in `folder`; who calls has been through the gate.
 *
 * The compiler is called directly, with nothing of our environment; it is killed at any limit.
 * This is done without a library for processes: one costs as much time again as a third of what
 * the compiler takes for a small file. What is printed goes to a file, for the same reason.
 */
export async function runCompiler(
  toolchain: NativeToolchain,
  args: readonly string[],
  {folder, limits, signal}: Run
): Promise<RunResult> {
  if (signal?.aborted) return failure({kind: 'aborted'})
  const log = path.join(folder, logName)
  const output = openSync(log, 'w')
  let cause: CompileFailure | null = null
  try {
    const child = spawn(toolchain.compile, args, {
      cwd: folder,
      env: compilerEnvironment(toolchain, folder, limits),
      stdio: ['ignore', output, output],
      windowsHide: true
    })
    const end = (reason: CompileFailure) => {
      cause ??= reason
      child.kill('SIGKILL')
    }
    const abort = () => end({kind: 'aborted'})
    signal?.addEventListener('abort', abort, {once: true})
    const watch = watchUse(child.pid, {limits, output}, end)
    endWithUs(child)
    const {code, detail} = await new Promise<Ending>(resolve => {
      child.once('error', error => resolve({code: null, detail: error.message}))
      child.once('exit', (code, name) => resolve({code, detail: `Ended by ${name}`}))
    })
    alive.delete(child)
    watch.stop()
    signal?.removeEventListener('abort', abort)
    const text = readFileSync(log)
    if (cause) return failure(cause)
    if (text.length > limits.output) return failure({kind: 'output-limit', bytes: limits.output})
    if (code === null) return failure({kind: 'crash', detail})
    return {kind: 'exit', code, output: text.toString()}
  } finally {
    closeSync(output)
  }
}

/** See that a process does not outlive ours. */
function endWithUs(child: {kill(signal: 'SIGKILL'): boolean}): void {
  if (!prepared) {
    prepared = true
    onExit(() => {
      for (const each of alive) each.kill('SIGKILL')
    })
  }
  alive.add(child)
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
    // Most units are done before there is anything worth collecting: a quarter less time.
    GOGC: '800',
    // The compiler tries to stay below; `watchUse` ends it where it cannot.
    GOMEMLIMIT: String(Math.floor(limits.memory * 0.9)),
    ...(systemRoot !== undefined && {SystemRoot: systemRoot})
  }
}
