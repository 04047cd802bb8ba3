import {readFile} from 'node:fs/promises'

type Look = (pid: number, options: {maxage: number}) => Promise<{readonly memory: number}>

// pidusage would write to the console of whoever runs us; what it cannot read is dealt with below.
process.env.PIDUSAGE_SILENT ??= '1'

/** Return how many bytes of memory a process holds; `null` if that cannot be found out. */
export async function residentMemory(pid: number): Promise<number | null> {
  return process.platform === 'linux' ? fromStatus(pid) : fromLibrary(pid)
}

/**
 * Read what Linux says. pidusage keeps the file of each process open there and, where our process
 * waits for long, closes it twice: the second time it is the file of somebody else.
 */
async function fromStatus(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'latin1').catch(() => '')
  const kibibytes = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1]
  return kibibytes === undefined ? null : Number(kibibytes) * 1024
}

async function fromLibrary(pid: number): Promise<number | null> {
  // Most runs end before they are looked at, and so do without this library. jiti 1, which loads
  // plugins of Docusaurus, gives what a CommonJS module exports, with no namespace around it.
  const loaded: Look | {readonly default: Look} = await import('pidusage')
  const look = typeof loaded === 'function' ? loaded : loaded.default
  return look(pid, {maxage: 1000}).then(
    ({memory}) => memory,
    () => null
  )
}
