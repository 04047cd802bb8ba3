import {argumentsOf, type Engine} from '../engine.ts'
import {countRunOf} from '../process/counts.ts'
import {withinProcessLimit} from '../process/process-limit.ts'
import type {Limits} from '../process/resource-limits.ts'
import type {RunResult} from '../process/run.ts'
import {lackingNames} from '../toolchain/syscall-names.ts'
import {needsBackEnd} from './back-end.ts'
import type {EnginePackage} from './engine-package.ts'
import {createExports, importsPath} from './export-files.ts'
import {reserve, unitFolder} from './instance.ts'
import {type LoadedEngine, loadEngine} from './load-engine.ts'
import {createPool, type Pool} from './pool.ts'
import type {WorkerRun} from './worker-messages.ts'

/** Pools by engine and memory limit: one for the whole process, whoever asks. */
const pools = new Map<string, Pool>()

/** Create the engine that runs the compiler as WebAssembly: nothing of the machine is in its reach. */
export function wasmEngine(found: EnginePackage): Engine {
  const {version, goos, goarch, build, packages} = found.manifest
  const exportsOf = createExports(found)
  return {
    toolchain: {version, goos, goarch, engine: 'wasm'},
    build,
    async run(run, {limits, signal}) {
      const imports = run.imports.filter(name => name !== 'unsafe')
      const [unknown, ...others] = imports.filter(name => !Object.hasOwn(packages, name))
      if (unknown !== undefined) {
        return {kind: 'failure', failure: {kind: 'module', packages: [unknown, ...others]}}
      }
      if (run.flags.some(needsBackEnd)) return {kind: 'failure', failure: {kind: 'other-engine'}}
      if (limits.memory < reserve) return overMemory(limits)
      const args = argumentsOf(run, {folder: unitFolder, imports: importsPath, output: '/out.o'})
      const {sources} = run
      countRunOf(version)
      const request = async (): Promise<WorkerRun> => ({
        ...{kind: 'run', args, sources, outputLimit: limits.output},
        imports: await exportsOf(imports)
      })
      const pool = poolOf(found, limits)
      const result = await withinProcessLimit(() => pool.run(request, limits, signal), signal)
      return result ?? aborted
    },
    // What packages export is there for one target only.
    forTarget: () => null,
    portOf: async errors => (lackingNames(errors).length > 0 ? 'unknown' : null)
  }
}

/** An instance does not start with less than its reserve. */
function overMemory({memory}: Limits): RunResult {
  return {kind: 'failure', failure: {kind: 'memory-limit', bytes: memory}}
}

const aborted: RunResult = {kind: 'failure', failure: {kind: 'aborted'}}

function poolOf(found: EnginePackage, {memory}: Limits): Pool {
  const key = JSON.stringify([found.folder, memory])
  const known = pools.get(key)
  if (known) return known
  let loaded: Promise<LoadedEngine> | null = null
  const pool = createPool(() => {
    loaded ??= loadEngine(found, memory)
    return loaded
  })
  pools.set(key, pool)
  return pool
}
