import {type Errno, errno} from './errno.ts'
import {openFunctions} from './open-functions.ts'
import {readFunctions} from './read-functions.ts'
import {statusFunctions} from './status-functions.ts'
import type {Surroundings} from './surroundings.ts'
import {writeFunctions} from './write-functions.ts'

/** Thrown through the program when it ends. */
export class Exit {
  readonly code: number
  constructor(code: number) {
    this.code = code
  }
}

/** The variables that the program starts with. */
export type Environment = Readonly<Record<string, string>>

/** Information about the machine for a program. */
export interface Machine {
  /** Return milliseconds: since 1970 by the clock on the wall, since any moment by the other. */
  now(clock: 'wall' | 'monotonic'): number
  fillRandom(bytes: Uint8Array): void
}

const thisMachine: Machine = {
  now: clock => (clock === 'wall' ? Date.now() : performance.now()),
  fillRandom: bytes => void crypto.getRandomValues(bytes)
}

const module = 'wasi_snapshot_preview1'

/**
 * Create the part of WASI preview 1 that Go's runtime asks for, in memory: files that are given and
 * cannot be changed, the clock, random numbers, and output. Nothing of the machine. (`node:wasi`
 * of Node 20 crashes on this program, and would give it folders of the disk.)
 *
 * @param current Gives what the functions work on at the moment they are called.
 */
export function createImports(
  current: () => Surroundings,
  environment: Environment,
  machine = thisMachine
): Record<typeof module, WebAssembly.Imports> {
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`)
  return {
    [module]: {
      ...stringFunctions('args', ['compile'], current),
      ...stringFunctions('environ', variables, current),
      ...machineFunctions(current, machine),
      ...openFunctions(current),
      ...readFunctions(current),
      ...statusFunctions(current),
      ...writeFunctions(current)
    }
  }
}

/** The two functions that give a list of strings: how much room it takes, and the list. */
function stringFunctions(
  name: 'args' | 'environ',
  strings: readonly string[],
  current: () => Surroundings
): WebAssembly.Imports {
  const encoded = strings.map(text => new TextEncoder().encode(`${text}\0`))
  const room = encoded.reduce((sum, bytes) => sum + bytes.length, 0)
  return {
    [`${name}_sizes_get`](count: number, size: number): Errno {
      const {memory} = current()
      memory.setU32(count, encoded.length)
      memory.setU32(size, room)
      return errno.success
    },
    [`${name}_get`](list: number, buffer: number): Errno {
      const {memory} = current()
      let at = buffer
      for (const [index, bytes] of encoded.entries()) {
        memory.setU32(list + 4 * index, at)
        memory.bytes(at, bytes.length).set(bytes)
        at += bytes.length
      }
      return errno.success
    }
  }
}

const realTime = 0

function machineFunctions(current: () => Surroundings, machine: Machine): WebAssembly.Imports {
  return {
    proc_exit(code: number): never {
      throw new Exit(code)
    },
    sched_yield: (): Errno => errno.success,
    clock_time_get(clock: number, _precision: bigint, result: number): Errno {
      const milliseconds = machine.now(clock === realTime ? 'wall' : 'monotonic')
      current().memory.setU64(result, BigInt(Math.round(milliseconds * 1e6)))
      return errno.success
    },
    random_get(address: number, length: number): Errno {
      machine.fillRandom(current().memory.bytes(address, length))
      return errno.success
    },
    // Whatever is waited for (only the clock can be) has happened: nothing else runs meanwhile.
    poll_oneoff(asked: number, events: number, count: number, result: number): Errno {
      const {memory} = current()
      for (let index = 0; index < count; index++) {
        const subscription = memory.bytes(asked + 48 * index, 9)
        const event = memory.bytes(events + 32 * index, 32).fill(0)
        event.set(subscription.subarray(0, 8))
        event[10] = subscription[8] ?? 0
      }
      memory.setU32(result, count)
      return errno.success
    },
    sock_accept: (): Errno => errno.notSupported,
    sock_shutdown: (): Errno => errno.notSupported
  }
}
