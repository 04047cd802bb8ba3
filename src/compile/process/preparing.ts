let underway = 0
let startedAt = 0
let ended = 0

/** Do what has to be done once for many runs: what takes the time is then no code of an article. */
export async function prepare<T>(work: () => Promise<T>): Promise<T> {
  if (underway++ === 0) startedAt = performance.now()
  try {
    return await work()
  } finally {
    if (--underway === 0) ended += performance.now() - startedAt
  }
}

/** Return the milliseconds for which this process has prepared runs so far. */
export function preparedFor(): number {
  return ended + (underway > 0 ? performance.now() - startedAt : 0)
}
