import {createRequire} from 'node:module'
import {Script} from 'node:vm'
import {expect, vi} from 'vitest'
import type {Compiler} from '../../src/model/index.ts'
import type {Fixture} from './articles.ts'
import {hostId} from './bundle.ts'
import type {CollectedTest} from './collected-tests.ts'
import {switchName} from './instrument.ts'

/** The bundled code, loaded anew. */
export interface Loaded {
  readonly tests: readonly CollectedTest[]
  readFixtures(folder: string): readonly Fixture[]
  reportOf(fixture: Fixture): Promise<string>
}

/** The active mutant, and the state of the run. */
export interface Switch {
  active: number
  /** Mutants that were come by; `null` while nobody asks. */
  reached: Set<number> | null
  /** Remaining passes through mutants until the run counts as endless. */
  left: number
}

export interface Program {
  readonly state: Switch
  /** Load the code with whatever mutant is on; it shares nothing with what was loaded before. */
  load(): Loaded
}

/** Prepare bundled code to be loaded any number of times. */
export function programOf(code: string, fileName: string, compiler: Compiler): Program {
  const state: Switch = {active: -1, reached: null, left: Number.POSITIVE_INFINITY}
  const script = new Script(
    `(function (require, module, exports, __filename, ${switchName}) {${code}\n})`,
    {filename: fileName}
  )
  const start: (...values: unknown[]) => void = script.runInThisContext()
  const real = createRequire(fileName)
  real('fast-check').configureGlobal({seed: 1, numRuns: 25})
  const host = {expect, vi, compiler}
  const require = (id: string) => (id === hostId ? host : real(id))
  const isOn = (id: number) => {
    state.reached?.add(id)
    state.left -= 1
    if (state.left < 0) throw new Error('endless')
    return id === state.active
  }
  return {
    state,
    load() {
      const module = {exports: {} as Loaded}
      start(require, module, module.exports, fileName, isOn)
      return module.exports
    }
  }
}
