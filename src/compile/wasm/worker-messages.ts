import type {PackageExports} from './export-files.ts'
import type {JobResult} from './instance.ts'
import type {LoadedEngine} from './load-engine.ts'

/** A run that a worker is asked for. */
export interface WorkerRun {
  readonly kind: 'run'
  readonly args: readonly string[]
  /** Names and texts, in the folder of the unit. */
  readonly sources: readonly {readonly name: string; readonly text: string}[]
  /** Export data of the imported packages, in shared memory. */
  readonly imports: readonly PackageExports[]
  /** Bytes that may be printed. */
  readonly outputLimit: number
}

/** Message to a worker. It gets the engine once, and answers `ready`. */
export type WorkerRequest = {readonly kind: 'open'; readonly engine: LoadedEngine} | WorkerRun

/** Answer of a worker. `isLost`: it cannot be used again. */
export type WorkerReply =
  | {readonly kind: 'ready'}
  | {readonly kind: 'done'; readonly result: JobResult}
