import {spawn} from 'node:child_process'
import type {Box} from './box.ts'

/** A process to start: nothing of our environment, no input, all output to the end of a file. */
export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly folder: string
  /** Path of the file for output, and its descriptor. */
  readonly log: {readonly path: string; readonly descriptor: number}
  /** Limit that the system enforces, if it can, even after we are gone. */
  readonly bounds?: Bounds
  /** What it is put into; only a shell can. */
  readonly box?: Box | undefined
}

/** Resource limits of a process. */
export interface Bounds {
  /** Seconds of processor time, of all its threads together. */
  readonly seconds: number
  /** Kibibytes of address space. */
  readonly kibibytes: number
}

/** End of a process: its exit code, or a sentence if it has none. */
export interface Ending {
  readonly code: number | null
  readonly detail: string
}

/** A process that was started. */
export interface Launched {
  /** Its id; `undefined` as long as it is not known, and when it did not start. */
  pid(): number | undefined
  kill(): void
  readonly ended: Promise<Ending>
}

/** A way to start processes in one folder, one at a time. */
export interface Launcher {
  launch(command: Command): Launched
  close(): void
}

/** Start a process as Node does. */
export const direct: Launcher = {
  launch({file, args, env, folder, log}) {
    const {descriptor} = log
    const child = spawn(file, args, {
      cwd: folder,
      env,
      stdio: ['ignore', descriptor, descriptor],
      windowsHide: true
    })
    const ended = new Promise<Ending>(resolve => {
      child.once('error', error => resolve({code: null, detail: error.message}))
      child.once('exit', (code, name) => resolve({code, detail: `Ended by ${name}`}))
    })
    return {pid: () => child.pid, kill: () => child.kill('SIGKILL'), ended}
  },
  close() {}
}
