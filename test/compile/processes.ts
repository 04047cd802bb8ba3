import {readdir, readFile} from 'node:fs/promises'

/** Whether processes can be counted here: Linux has them as files. */
export const canCountProcesses = process.platform === 'linux'

/** Process ids of the Go compilers that descend from a process. */
export async function compilersBelow(ancestor: number): Promise<readonly number[]> {
  const all = new Map<number, {name: string; parent: number; state: string}>()
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '')
    const [, name, state, parent] = /^\d+ \((.*)\) (\S) (\d+)/.exec(stat) ?? []
    if (name && state) all.set(Number(entry), {name, state, parent: Number(parent)})
  }
  const descends = (pid: number): boolean => {
    const parent = all.get(pid)?.parent ?? 0
    return parent === ancestor || (parent > 1 && descends(parent))
  }
  return [...all]
    .filter(([pid, {name, state}]) => name === 'compile' && state !== 'Z' && descends(pid))
    .map(([pid]) => pid)
}

/** Whether a process is there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Wait until something is so; false after ten seconds. */
export async function eventually(condition: () => Promise<boolean> | boolean): Promise<boolean> {
  for (let tries = 0; tries < 500; tries++) {
    if (await condition()) return true
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  return false
}
