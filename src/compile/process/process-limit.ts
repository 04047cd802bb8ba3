import {availableParallelism} from 'node:os'
import pLimit, {type LimitFunction} from 'p-limit'

/**
 * One limit for all compilers of the process. remark runs all files at once, and a process may hold
 * more than one copy of this module; the symbols are what they share.
 */
const key = Symbol.for('remark-lint-go-claims/process-limit')
const idleKey = Symbol.for('remark-lint-go-claims/idle')

const shared: typeof globalThis & {
  [key]?: LimitFunction
  [idleKey]?: Set<() => void>
} = globalThis

function limit(): LimitFunction {
  shared[key] ??= pLimit(availableParallelism())
  return shared[key]
}

/** Call whenever no process runs any more and none waits, whatever ran last. */
export function whenNoProcessRuns(call: () => void): void {
  shared[idleKey] ??= new Set()
  shared[idleKey].add(call)
}

/** Run some work within the limit. */
async function enter<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await limit()(work)
  } finally {
    const isIdle = limit().activeCount === 0 && limit().pendingCount === 0
    if (isIdle) for (const call of shared[idleKey] ?? []) call()
  }
}

/** Tell how many processes may run at once. */
export function processLimit(): number {
  return limit().concurrency
}

/** Lower the limit; it never gets higher than what the machine has, or somebody asked for before. */
export function lowerProcessLimit(most: number): void {
  limit().concurrency = Math.max(1, Math.min(limit().concurrency, Math.floor(most)))
}

/** Run one process' worth of work when there is room; `null` when it was aborted before its turn. */
export async function withinProcessLimit<T>(
  work: () => Promise<T>,
  signal: AbortSignal | undefined
): Promise<T | null> {
  if (!signal) return enter(work)
  const turn = enter(() => (signal.aborted ? null : work()))
  return unlessAborted(turn, signal)
}

/**
 * Run work that starts as many processes as the limit allows (`go list -export`), with nothing
 * else beside it. Its places stand next to each other in the queue, so two of these never wait
 * for each other's half.
 */
export async function withoutOtherProcesses<T>(
  work: () => Promise<T>,
  signal: AbortSignal
): Promise<T | null> {
  const finished = openPromise()
  const entries = Array.from({length: limit().concurrency}, openPromise)
  for (const entry of entries) {
    void enter(() => {
      entry.resolve()
      return finished.promise
    })
  }
  try {
    await Promise.all(entries.map(entry => entry.promise))
    return signal.aborted ? null : await work()
  } finally {
    finished.resolve()
  }
}

function openPromise(): {promise: Promise<void>; resolve: () => void} {
  let resolve = () => {}
  const promise = new Promise<void>(done => {
    resolve = done
  })
  return {promise, resolve}
}

/** Wait for a turn, but only as long as nobody aborts; aborted work has its own way to end. */
async function unlessAborted<T>(turn: Promise<T | null>, signal: AbortSignal): Promise<T | null> {
  if (signal.aborted) return null
  let leave = () => {}
  const left = new Promise<null>(resolve => {
    leave = () => resolve(null)
    signal.addEventListener('abort', leave, {once: true})
  })
  try {
    return await Promise.race([turn, left])
  } finally {
    signal.removeEventListener('abort', leave)
  }
}
