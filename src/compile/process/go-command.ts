import {once} from 'node:events'
import spawn, {SubprocessError} from 'nano-spawn'
import {endWithUs} from './end-with-us.ts'

/** Result of a run of the `go` command. */
export type GoRun =
  | {readonly ok: true; readonly stdout: string}
  | {
      readonly ok: false
      /** The code of the system where it was not even started, as `ENOENT`. */
      readonly code: string | null
      readonly stdout: string
      readonly stderr: string
      /** The event, in a sentence. */
      readonly what: string
    }

/** Folder and environment of the `go` command. */
interface GoRunOptions {
  readonly cwd?: string
  /** Variables besides those of our own environment. */
  readonly env: Readonly<Record<string, string>>
  /** Milliseconds. */
  readonly timeout: number
  readonly signal: AbortSignal | undefined
}

/** Run the `go` command, and wait until it has ended. */
export async function runGo(
  go: string,
  args: readonly string[],
  {signal, timeout, ...options}: GoRunOptions
): Promise<GoRun> {
  // The timer of Node's own `timeout` outlives a command that cannot be started.
  const late = AbortSignal.timeout(timeout)
  const ending = AbortSignal.any(signal ? [late, signal] : [late])
  const run = spawn(go, args, {...options, stdin: 'ignore', signal: ending})
  // Its failing is taken in below; the process comes first.
  run.catch(() => undefined)
  const child = await run.nodeChildProcess.catch(() => null)
  const release = child && endWithUs(child)
  try {
    const {stdout} = await run
    return {ok: true, stdout}
  } catch (error) {
    if (!(error instanceof SubprocessError)) throw error
    const hasEnded = !child || child.exitCode !== null || child.signalCode !== null
    // Who is aborted hears of it at once, but what the process works in is still in use.
    if (!hasEnded) await once(child, 'exit')
    const {stdout, stderr, message, cause} = error
    const what = late.aborted ? `${message} (ended after ${timeout / 1000} s)` : message
    return {ok: false, code: child ? null : codeOf(cause), stdout, stderr, what}
  } finally {
    release?.()
  }
}

function codeOf(cause: unknown): string | null {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  return typeof code === 'string' ? code : null
}
