// A thread that runs the compiler, one unit after the other. It has no environment of ours, and
// the instance sees nothing but the files that it is given.
import {parentPort} from 'node:worker_threads'
import {filesOfImports} from './export-files.ts'
import {type Instance, openInstance, unitFolder} from './instance.ts'
import type {LoadedEngine} from './load-engine.ts'
import type {WorkerReply, WorkerRequest, WorkerRun} from './worker-messages.ts'

let engine: LoadedEngine | null = null
let instance: Instance | null = null

parentPort?.on('message', (request: WorkerRequest) => {
  if (request.kind === 'open') {
    engine = request.engine
    instance = openInstance(engine)
    return answer({kind: 'ready'})
  }
  if (!engine) throw new Error('The engine was not opened')
  if (!instance || instance.isSpent()) instance = openInstance(engine)
  answer({kind: 'done', result: run(request, instance)})
})

function run({args, sources, imports, outputLimit}: WorkerRun, {run}: Instance) {
  const own = sources.map(
    ({name, text}) => [`${unitFolder}/${name}`, new TextEncoder().encode(text)] as const
  )
  return run({args, files: [...own, ...filesOfImports(imports)], outputLimit})
}

function answer(reply: WorkerReply): void {
  parentPort?.postMessage(reply)
}
