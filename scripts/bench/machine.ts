import {cpus, loadavg, release, totalmem, type} from 'node:os'
import {execa} from 'execa'

/** Return what all of this was measured on. */
export async function machine(): Promise<{readonly line: string; readonly load: string}> {
  const {stdout} = await execa('go', ['version'])
  const all = cpus()
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`
  const system = `${type()} ${release()}`
  const line = `Machine: ${all.length} × ${all[0]?.model}, ${memory}, ${system}; Node ${process.versions.node}, ${stdout}.`
  return {
    line,
    load: loadavg()
      .map(load => load.toFixed(1))
      .join(', ')
  }
}
