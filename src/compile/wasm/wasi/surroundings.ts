import type {Descriptors} from './descriptors.ts'
import type {MemoryView} from './memory-view.ts'
import type {Output} from './output.ts'

/** State of the functions, one per run. */
export interface Surroundings {
  readonly memory: MemoryView
  readonly descriptors: Descriptors
  readonly output: Output
}
