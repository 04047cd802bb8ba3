/** The compiler in a box that bubblewrap makes. Where the system lets it make none, that is told. */
import {closeSync, existsSync, openSync, readFileSync} from 'node:fs'
import {homedir} from 'node:os'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {createLauncher} from '../../src/compile/process/shell-launcher.ts'
import {boxFor} from '../../src/compile/toolchain/find-box.ts'
import {findToolchain} from '../../src/compile/toolchain/toolchain.ts'
import {bigProgram, printed, realCompiler, slowProgram, testFolder} from './compilers.ts'
import {unitOf} from './units.ts'

const found = await findToolchain({})
if (!found.ok) throw new Error(found.problem)
const {toolchain} = found
const box = await boxFor(toolchain)
if (!box) console.warn('bubblewrap is missing, or can make no box here: its tests are left out')

/** What a script prints in the box, and the folder it may write to. */
async function inBox(script: string): Promise<{readonly said: string; readonly folder: string}> {
  const folder = await testFolder()
  const log = path.join(folder, 'log')
  const descriptor = openSync(log, 'a+')
  const launcher = createLauncher(folder)
  const args = ['-c', script]
  const command = {file: '/bin/sh', args, env: {PATH: '/usr/bin:/bin'}, folder}
  await launcher.launch({...command, log: {path: log, descriptor}, box: box ?? undefined}).ended
  launcher.close()
  closeSync(descriptor)
  return {said: readFileSync(log, 'utf8'), folder}
}

describe.runIf(box)('in a box', () => {
  it('the compiler says what it says outside, and tells where it ran', async () => {
    const unit = unitOf('import "fmt"\n\nfunc f() *int { x := 1; fmt.Println(x); return &x }')
    const inside = await realCompiler({sandbox: 'required', cache: false})
    const outside = await realCompiler({sandbox: 'off', cache: false})
    const said = printed(await inside.compile(unit, ['-m']))
    expect(said.length).toBeGreaterThan(2)
    expect(said).toEqual(printed(await outside.compile(unit, ['-m'])))
    expect(inside.toolchain.sandbox).toBe('bubblewrap')
    expect(outside.toolchain.sandbox).toBeUndefined()
  })

  it('limits of time and memory hold', async () => {
    const [slow, big] = [unitOf(`${slowProgram}\n// box`), unitOf(`${bigProgram}\n// box`)]
    const hasty = await realCompiler({sandbox: 'required', cache: false, timeLimit: 400})
    expect(await hasty.compile(slow, ['-m'])).toMatchObject({failure: {kind: 'time-limit'}})
    const limits = {memoryLimit: 200 * 2 ** 20, timeLimit: 60_000}
    const narrow = await realCompiler({sandbox: 'required', cache: false, ...limits})
    expect(await narrow.compile(big, ['-m'])).toMatchObject({failure: {kind: 'memory-limit'}})
  }, 90_000)

  it('nothing but one folder can be written to', async () => {
    const goroot = path.join(toolchain.goroot, 'written')
    const script = `for f in written /written /usr/written '${goroot}' /tmp/written; do (echo x > $f) 2>/dev/null && echo $f; done`
    const {said, folder} = await inBox(script)
    expect(said).toBe('written\n')
    expect(existsSync(path.join(folder, 'written'))).toBe(true)
    expect(existsSync(goroot)).toBe(false)
  })

  it('there is no home, no other process, and no network', async () => {
    const home = path.join(homedir(), '.')
    const {said} = await inBox(
      `ls -A '${home}' 2>&1 | grep -v '^\\.cache$'; cat /etc/passwd /proc/1/environ 2>/dev/null; cat /sys/class/net/*/address 2>/dev/null; kill -0 ${process.pid} 2>/dev/null && echo seen; echo end`
    )
    expect(said.replace(/^ls: .*\n/, '')).toBe('end\n')
  })
})
