import type {PackageExports} from './export-files.ts'
import type {JobResult} from './instance.ts'
import type {LoadedEngine} from './load-engine.ts'

/** A run that a worker is asked for. */
export interface WorkerRun {
  readonly kind: 'run'
  readonly args: readonly string[]
  /** Names and texts, in the folder of the unit. */
  readonly sources: readonly {readonly name: string; readonly text: string}[]
  /** What the packages that the sources import export, in shared memory. */
  readonly imports: readonly PackageExports[]
  /** Bytes that may be printed. */
  readonly outputLimit: number
}

/** What a worker is told. It is given the engine once, and answers `ready`. */
export type WorkerRequest = {readonly kind: 'open'; readonly engine: LoadedEngine} | WorkerRun

/** What a worker says. `isLost`: it cannot be asked again. */
export type WorkerReply =
  | {readonly kind: 'ready'}
  | {readonly kind: 'done'; readonly result: JobResult}
