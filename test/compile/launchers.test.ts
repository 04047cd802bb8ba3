import {closeSync, openSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {type Command, direct, type Launcher} from '../../src/compile/process/launch.ts'
import {createLauncher} from '../../src/compile/process/shell-launcher.ts'
import {testFolder} from './compilers.ts'
import {canCountProcesses, eventually, isAlive} from './processes.ts'

/** Run a Node script with a launcher, and say how it ended and what it printed. */
async function place(make: (folder: string) => Launcher) {
  const folder = await testFolder()
  const log = path.join(folder, 'log')
  const descriptor = openSync(log, 'a+')
  const launcher = make(folder)
  const commandOf = (script: string, ...args: readonly string[]): Command => {
    const file = path.join(folder, 'script.cjs')
    writeFileSync(file, script)
    const env = {VALUE: `it's "$HOME" \`x\` \\ \n end`}
    return {
      file: process.execPath,
      args: [file, ...args],
      env,
      folder,
      log: {path: log, descriptor}
    }
  }
  return {
    launcher,
    commandOf,
    printed: () => readFileSync(log, 'utf8'),
    end() {
      launcher.close()
      closeSync(descriptor)
    }
  }
}

describe.each([
  ['a shell', createLauncher],
  ['Node', () => direct]
] as const)('a process that %s starts', (_name, make) => {
  it('gets its arguments and its environment as they are, and nothing else', async () => {
    const {launcher, commandOf, printed, end} = await place(make)
    const args = ["it's", '$HOME', '`id`', '\\', 'two\nlines', '', '*', ';', '&', '🙂']
    const script =
      'console.log(JSON.stringify([process.argv.slice(2), process.env, process.cwd()]))'
    const command = commandOf(script, ...args)
    expect(await launcher.launch(command).ended).toMatchObject({code: 0})
    const [got, env, cwd] = JSON.parse(printed())
    expect(got).toEqual(args)
    // A shell adds where it is, and nothing that it got from us.
    const {PWD: _pwd, OLDPWD: _old, SHLVL: _level, _: _last, ...own} = env
    expect(own).toEqual(command.env)
    expect(cwd).toBe(command.folder)
    end()
  })

  it('prints both outputs to the file, one run after the other', async () => {
    const {launcher, commandOf, printed, end} = await place(make)
    for (const run of ['1', '2']) {
      const command = commandOf('console.log("out" + process.argv[2]); console.error("err")', run)
      expect(await launcher.launch(command).ended).toMatchObject({code: 0})
    }
    expect(printed()).toBe('out1\nerr\nout2\nerr\n')
    end()
  })

  it('has its exit code, or a sentence', async () => {
    const {launcher, commandOf, end} = await place(make)
    const failing = commandOf('process.exitCode = 2')
    expect(await launcher.launch(failing).ended).toMatchObject({code: 2})
    const crashing = commandOf('process.kill(process.pid, "SIGKILL")')
    expect(await launcher.launch(crashing).ended).toEqual({code: null, detail: 'Ended by SIGKILL'})
    const missing = {...failing, file: path.join(failing.folder, 'missing')}
    const {code, detail} = await launcher.launch(missing).ended
    expect({code, says: detail !== ''}).toEqual({code: null, says: true})
    const again = commandOf('process.exitCode = 2')
    expect(await launcher.launch(again).ended).toMatchObject({code: 2})
    end()
  })

  it.skipIf(!canCountProcesses)('can be killed, at once and later', async () => {
    const {launcher, commandOf, end} = await place(make)
    const endless = commandOf('setInterval(() => {}, 1000)')
    const atOnce = launcher.launch(endless)
    atOnce.kill()
    expect(await atOnce.ended).toMatchObject({code: null})
    const later = launcher.launch(endless)
    expect(await eventually(() => later.pid() !== undefined)).toBe(true)
    const pid = later.pid() ?? 0
    expect(isAlive(pid)).toBe(true)
    later.kill()
    expect(await later.ended).toEqual({code: null, detail: 'Ended by SIGKILL'})
    expect(isAlive(pid)).toBe(false)
    // Nothing is left to kill: it does no harm.
    later.kill()
    end()
  })
})

it.skipIf(!canCountProcesses)('what a shell starts is bounded by the system', async () => {
  const {launcher, commandOf, printed, end} = await place(createLauncher)
  const bounds = {seconds: 7, kibibytes: 5_000_000}
  const asked = {...commandOf(''), file: '/bin/sh', args: ['-c', 'ulimit -t; ulimit -v'], bounds}
  expect(await launcher.launch(asked).ended).toMatchObject({code: 0})
  expect(printed()).toBe('7\n5000000\n')
  end()
})
