/** Work that waits for its turn. */
interface Waiting {
  readonly weight: number
  start(): void
}

/** A pool that does a few things at once. */
export interface Pool {
  run<T>(weight: number, work: () => Promise<T>): Promise<T>
}

/**
 * Create a pool that does so many things at once, of those that wait the heaviest first: what
 * takes long and begins last is what everybody waits for at the end.
 */
export function longestFirst(width: number): Pool {
  const waiting: Waiting[] = []
  let running = 0

  function next(): void {
    if (running >= width || waiting.length === 0) return
    const heaviest = waiting.reduce((a, b) => (b.weight > a.weight ? b : a))
    waiting.splice(waiting.indexOf(heaviest), 1)
    running++
    heaviest.start()
  }

  return {
    async run(weight, work) {
      await new Promise<void>(start => {
        waiting.push({weight, start})
        next()
      })
      try {
        return await work()
      } finally {
        running--
        next()
      }
    }
  }
}
