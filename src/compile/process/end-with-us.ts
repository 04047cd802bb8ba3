import {onExit} from 'signal-exit'

/** A process that we started. */
interface Killable {
  kill(): unknown
}

/** Processes that run, ended when ours does. */
const alive = new Set<Killable>()
let prepared = false

/** See that a process does not outlive ours; the result is called when it has ended by itself. */
export function endWithUs(started: Killable): () => void {
  if (!prepared) {
    prepared = true
    onExit(() => {
      for (const each of alive) each.kill()
    })
  }
  alive.add(started)
  return () => alive.delete(started)
}
