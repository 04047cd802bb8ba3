import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'

/** So many articles make garbage of about a hundred megabytes. */
const interval = 500

/**
 * Something to call after each article, so that memory does not grow with their number.
 *
 * V8 lets garbage of many megabytes lie as long as the machine has memory, and asks for more. A
 * machine that checks thousands of articles has other things to do as well; to collect the garbage
 * now and then costs less than a hundredth of the time.
 */
export function spareMemory(): () => void {
  let collect: (() => void) | null = null
  let count = 0
  return () => {
    if (++count % interval !== 0) return
    collect ??= findCollector()
    collect()
  }
}

/** The collector, which V8 shows only to contexts that are made after this flag is set. */
function findCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const found: unknown = runInNewContext('gc')
  return typeof found === 'function' ? () => found() : () => {}
}
