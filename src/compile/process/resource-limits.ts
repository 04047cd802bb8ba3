import {fstatSync} from 'node:fs'
import type {CompileFailure} from '../../model/index.ts'
import {residentMemory} from './resident-memory.ts'

/** Resource limits of one compiler process. */
export interface Limits {
  /** Milliseconds. */
  readonly time: number
  /** Bytes of resident memory. */
  readonly memory: number
  /** Bytes of output. */
  readonly output: number
}

/** Milliseconds between looks, and before the first: most runs are over by then, and cost none. */
const interval = 50
const patience = 150

/** Resources of a run, and its output file with the size before. */
interface Watched {
  readonly limits: Limits
  readonly log: number
  readonly before: number
}

/**
 * Watch what a process uses, and say so once it is more than it may: time at once, resident memory
 * and what it prints every 50 ms, once it has run for 150.
 */
export function watchUse(
  pidOf: () => number | undefined,
  {limits, log, before}: Watched,
  exceeded: (failure: CompileFailure) => void
): {stop(): void} {
  let stopped = false
  const end = setTimeout(
    () => exceeded({kind: 'time-limit', milliseconds: limits.time}),
    limits.time
  )
  let timer = setTimeout(look, patience)

  async function look(): Promise<void> {
    if (fstatSync(log).size - before > limits.output) {
      exceeded({kind: 'output-limit', bytes: limits.output})
    }
    const pid = pidOf()
    const memory = pid ? await residentMemory(pid) : null
    if (stopped) return
    if (memory !== null && memory > limits.memory) {
      exceeded({kind: 'memory-limit', bytes: limits.memory})
    }
    timer = setTimeout(look, interval)
  }

  return {
    stop() {
      stopped = true
      clearTimeout(end)
      clearTimeout(timer)
    }
  }
}
