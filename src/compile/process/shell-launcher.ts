import {type ChildProcess, spawn} from 'node:child_process'
import {Socket} from 'node:net'
import {constants} from 'node:os'
import {type Box, boxed} from './box.ts'
import {hostPid} from './host-pid.ts'
import {
  type Bounds,
  type Command,
  direct,
  type Ending,
  type Launched,
  type Launcher
} from './launch.ts'

/** A run that the shell was told to start. */
interface Running {
  pid: number | undefined
  isKilled: boolean
  resolve(ending: Ending): void
}

/**
 * A way to start many processes from one shell.
 *
 * Node forks to start a process, and so copies the map of all its memory each time: 2 ms and more
 * once it holds 150 MB, in which nothing else can go on, where a small compile takes 10. A shell
 * is so small that it does not show. Where there is none, processes are started as Node does.
 */
export function createLauncher(folder: string): Launcher {
  if (process.platform === 'win32') return direct
  const shells = new Map<Box | undefined, Launcher>()
  return {
    launch(command) {
      const {box} = command
      const shell = shells.get(box) ?? shellLauncher(folder, box, () => shells.delete(box))
      shells.set(box, shell)
      return shell.launch(command)
    },
    close() {
      for (const shell of shells.values()) shell.close()
    }
  }
}

/** @param lost Called when a shell in a box ended by itself, which another has to take the place of. */
function shellLauncher(folder: string, box: Box | undefined, lost: () => void): Launcher {
  const [file = '', ...words] = [...(box ? boxed(box, folder) : []), '/bin/sh']
  const shell = spawn(file, words, {
    cwd: folder,
    env: {},
    stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
    detached: true
  })
  const {stdin, stdout} = shell
  const lifeline = lifelineOf(shell)
  if (!stdin || !stdout) return direct
  let running: Running | null = null
  let isGone = false
  let text = ''

  const gone = () => {
    isGone = true
    if (box) lost()
    settle({code: null, detail: 'The shell that started the compiler ended'})
  }
  /** Only a run that somebody waits for may keep our process alive. */
  const hold = (isHeld: boolean) => {
    const method = isHeld ? 'ref' : 'unref'
    for (const end of [shell, stdin, stdout]) {
      if (end === shell || end instanceof Socket) end[method]()
    }
  }
  hold(false)
  stdin.write(guard)
  shell.once('error', gone)
  shell.once('exit', gone)
  stdin.on('error', gone)
  stdout.setEncoding('latin1').on('data', (chunk: string) => {
    text += chunk
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n')) {
      hear(text.slice(0, end))
      text = text.slice(end + 1)
    }
  })

  /** The id outside of the box; to look for it takes longer than most runs. */
  function pidOf(number: number): number | undefined {
    return box ? hostPid(shell.pid ?? 0, number) : number
  }

  /** `p123`: the process has this id; `e0`: it ended with this code. */
  function hear(line: string): void {
    const number = Number(line.slice(1))
    if (line.startsWith('e')) settle(endingOf(number))
    else if (running) {
      running.pid = number
      if (running.isKilled) end(number)
    }
  }

  /** End a run; where it cannot be told from others, with all that is in its box. */
  function end(number: number): void {
    const pid = pidOf(number)
    if (pid === undefined) shell.kill('SIGKILL')
    else kill(pid)
  }

  function settle(ending: Ending): void {
    const settled = running
    running = null
    hold(false)
    settled?.resolve(ending)
  }

  return {
    launch(command): Launched {
      if (isGone && !box) return direct.launch(command)
      let own: Running | null = null
      const ended = new Promise<Ending>(resolve => {
        own = {pid: undefined, isKilled: false, resolve}
      })
      running = own
      hold(true)
      stdin.write(`${scriptOf(command)} & echo p$!; wait $!; echo e$?\n`)
      return {
        pid: () => (running === own && running?.pid !== undefined ? pidOf(running.pid) : undefined),
        kill() {
          if (running === null || running !== own) return
          running.isKilled = true
          if (running.pid !== undefined) end(running.pid)
        },
        ended
      }
    },
    close() {
      stdin.end()
      lifeline?.destroy()
    }
  }
}

/**
 * Ends the shell and what it started once nobody holds the other end of its descriptor 3 any more:
 * when we were killed, and so could not do it. For that the shell leads a process group of its own.
 */
const guard = '(read gone <&3; kill -KILL 0) >/dev/null & exec 3<&-\n'

function lifelineOf({stdio}: ChildProcess): Socket | null {
  const end = stdio[3]
  if (!(end instanceof Socket)) return null
  // It says nothing, and that it broke is told by the end of the shell.
  return end.unref().on('error', () => undefined)
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has just ended by itself.
  }
}

/**
 * Read how a run ended as a shell tells it: 128 and the number of the signal, 126 and 127 for what
 * it cannot start.
 */
function endingOf(code: number): Ending {
  if (code === 126 || code === 127) return {code: null, detail: 'The compiler cannot be started'}
  if (code <= 128) return {code, detail: ''}
  const signal = Object.entries(constants.signals).find(([, number]) => number === code - 128)
  return {code: null, detail: `Ended by ${signal?.[0] ?? `signal ${code - 128}`}`}
}

function scriptOf({file, args, env, log, bounds}: Command): string {
  const settings = Object.entries(env).map(([name, value]) => `${name}=${quoted(value)}`)
  const start = [...settings, 'exec', ...[file, ...args].map(quoted)].join(' ')
  const output = `</dev/null >>${quoted(log.path)} 2>&1`
  return `{ ${bounds ? boundsOf(bounds) : ''} ${start}; } ${output}`
}

/** A bound that the system does not know, or has set lower, is no reason to fail. */
function boundsOf({seconds, kibibytes}: Bounds): string {
  return `ulimit -t ${seconds} 2>/dev/null || :; ulimit -v ${kibibytes} 2>/dev/null || :;`
}

/** A word that a shell takes as it is. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`
}
