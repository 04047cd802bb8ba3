/** Work that several may wait for. */
interface Underway<T> {
  readonly result: Promise<T>
  readonly controller: AbortController
  waiting: number
}

/** Do work once for all who ask for the same thing at the same time. */
export interface SharedWork<T> {
  /**
   * Wait for the work of this name, starting it if nobody has. `null` for who aborts; the work
   * itself is aborted when the last one does.
   */
  join(
    name: string,
    work: (signal: AbortSignal) => Promise<T>,
    signal: AbortSignal | undefined
  ): Promise<T | null>
}

/** Create a place where equal work meets. */
export function createSharedWork<T>(): SharedWork<T> {
  const underway = new Map<string, Underway<T>>()

  function start(name: string, work: (signal: AbortSignal) => Promise<T>): Underway<T> {
    const controller = new AbortController()
    const result = work(controller.signal)
    const started: Underway<T> = {result, controller, waiting: 0}
    underway.set(name, started)
    const forget = () => {
      if (underway.get(name) === started) underway.delete(name)
    }
    result.then(forget, forget)
    return started
  }

  return {
    async join(name, work, signal) {
      if (signal?.aborted) return null
      const shared = underway.get(name) ?? start(name, work)
      shared.waiting++
      let leave = () => {}
      const left = new Promise<null>(resolve => {
        leave = () => {
          shared.waiting--
          if (shared.waiting === 0) {
            underway.delete(name)
            shared.controller.abort()
          }
          resolve(null)
        }
        signal?.addEventListener('abort', leave, {once: true})
      })
      try {
        return await Promise.race([shared.result, left])
      } finally {
        signal?.removeEventListener('abort', leave)
      }
    }
  }
}
