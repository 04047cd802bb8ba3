import {readFileSync} from 'node:fs'

/**
 * Find the process that has an id in a box (a namespace of process ids): its id outside of it;
 * `undefined` where it is gone, or the system does not tell.
 *
 * @param outer The process that made the box, or one above it.
 */
export function hostPid(outer: number, inner: number): number | undefined {
  const pending = childrenOf(outer)
  for (let pid = pending.pop(); pid !== undefined; pid = pending.pop()) {
    if (idInBox(pid) === inner) return pid
    pending.push(...childrenOf(pid))
  }
  return undefined
}

function childrenOf(pid: number): number[] {
  return read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number)
}

/** `NSpid: 4711 12`: the id here, then that in each box further in. */
function idInBox(pid: number): number {
  return Number(/^NSpid:.*\s(\d+)$/m.exec(read(`/proc/${pid}/status`))?.[1])
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
