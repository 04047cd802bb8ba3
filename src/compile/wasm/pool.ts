import {Worker} from 'node:worker_threads'
import pLimit from 'p-limit'
import type {CompileFailure} from '../../model/index.ts'
import {countRun} from '../process/counts.ts'
import {unusable} from '../process/failure.ts'
import {processLimit} from '../process/process-limit.ts'
import type {Limits} from '../process/resource-limits.ts'
import type {RunResult} from '../process/run.ts'
import type {JobResult} from './instance.ts'
import type {LoadedEngine} from './load-engine.ts'
import type {WorkerReply, WorkerRequest, WorkerRun} from './worker-messages.ts'

/** Each has about 100 MB. */
const mostWorkers = 4
/** Megabytes: the compiler nests calls as deep as the code does. */
const stackSizeMb = 32
/** Milliseconds that a worker waits for the next run. */
const patience = 30_000

/** Workers that run the compiler, and are there as long as they are needed. */
export interface Pool {
  /** @param request Makes the request, while a worker is opened. */
  run(request: () => Promise<WorkerRun>, limits: Limits, signal: AbortSignal): Promise<RunResult>
}

/**
 * Create a pool. A run that is over its limit loses its worker, and the next gets another one.
 * Nobody waits for a worker that does nothing: Node may end.
 *
 * @param load Gives what workers are opened with; called before the first run.
 */
export function createPool(load: () => Promise<LoadedEngine>): Pool {
  const free: Worker[] = []
  const turn = pLimit(Math.min(mostWorkers, processLimit()))
  const retired = new WeakMap<Worker, NodeJS.Timeout>()

  async function take(): Promise<Worker> {
    const worker = free.pop()
    if (!worker) return openWorker(load)
    clearTimeout(retired.get(worker))
    worker.ref()
    return worker
  }

  function giveBack(worker: Worker): void {
    worker.unref()
    free.push(worker)
    const retire = () => {
      free.splice(free.indexOf(worker), 1)
      void worker.terminate()
    }
    retired.set(worker, setTimeout(retire, patience).unref())
  }

  return {
    run: (request, limits, signal) =>
      turn(async () => {
        if (signal.aborted) return failure({kind: 'aborted'})
        const [worker, run] = await Promise.all([take().catch(faultOf), request().catch(faultOf)])
        if (!(worker instanceof Worker)) return failure(worker)
        if (!('args' in run)) {
          giveBack(worker)
          return failure(run)
        }
        const started = performance.now()
        const result = await runIn(worker, run, limits, signal)
        countRun(performance.now() - started)
        if ('kept' in result) giveBack(worker)
        else await worker.terminate()
        return 'kept' in result ? resultOf(result.kept, limits) : failure(result.lost)
      })
  }
}

/** Answer of a worker, or the reason to replace it. */
type Ended = {readonly kept: JobResult} | {readonly lost: CompileFailure}

function runIn(
  worker: Worker,
  run: WorkerRun,
  limits: Limits,
  signal: AbortSignal
): Promise<Ended> {
  return new Promise(resolve => {
    const end = (ended: Ended) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      worker.off('message', answer).off('error', fail)
      resolve(ended)
    }
    const answer = (reply: WorkerReply) => {
      if (reply.kind === 'done') end({kept: reply.result})
    }
    const fail = (error: unknown) => end({lost: faultOf(error)})
    const abort = () => end({lost: {kind: 'aborted'}})
    const outOfTime = () => end({lost: {kind: 'time-limit', milliseconds: limits.time}})
    const timer = setTimeout(outOfTime, limits.time)
    signal.addEventListener('abort', abort, {once: true})
    worker.on('message', answer).on('error', fail)
    tell(worker, run)
  })
}

function resultOf(result: JobResult, {memory, output}: Limits): RunResult {
  switch (result.kind) {
    case 'exit':
      return result
    case 'output-limit':
      return failure({kind: 'output-limit', bytes: output})
    case 'memory-limit':
      return failure({kind: 'memory-limit', bytes: memory})
    case 'fault':
      return failure({kind: 'crash', detail: result.detail})
  }
}

/** Start a worker while the engine is loaded, and wait until it can run something. */
async function openWorker(load: () => Promise<LoadedEngine>): Promise<Worker> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    argv: [],
    env: {},
    execArgv: [],
    resourceLimits: {stackSizeMb}
  })
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve()).once('error', reject)
  })
  try {
    tell(worker, {kind: 'open', engine: await load()})
    await ready
    return worker
  } catch (error) {
    ready.catch(() => undefined)
    await worker.terminate()
    throw error
  }
}

function tell(worker: Worker, request: WorkerRequest): void {
  worker.postMessage(request)
}

function faultOf(error: unknown): CompileFailure {
  const detail = error instanceof Error ? error.message : String(error)
  return unusable(`The Go compiler as WebAssembly does not work: ${detail}`)
}

function failure(reason: CompileFailure): RunResult {
  return {kind: 'failure', failure: reason}
}
