import {mkdir, readdir, utimes, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {execa} from 'execa'
import {describe, expect, it, vi} from 'vitest'
import {inTemporaryFolder, sweep} from '../../src/compile/process/temporary-folder.ts'
import {realCompiler, slowProgram, testFolder} from './compilers.ts'
import {canCountProcesses, compilersBelow, eventually, isAlive} from './processes.ts'
import {unitOf} from './units.ts'

/** The stage as `test/build.ts` has built it for plain Node. */
const built = new URL('../../dist/src/compile/index.js', import.meta.url)

/** A process of its own that starts to compile what takes long, and may end itself. */
async function startChild(temporary: string, ending: string) {
  const script = `
    import {createCompiler} from ${JSON.stringify(built.href)}
    const {compiler} = await createCompiler({cacheDir: ${JSON.stringify(temporary)} + '-cache'})
    const unit = ${JSON.stringify(unitOf(slowProgram))}
    const work = compiler.compile(unit, ['-m'])
    process.stdin.once('data', () => { ${ending} })
    await work
  `
  const file = path.join(await testFolder(), 'child.mjs')
  await writeFile(file, script)
  const child = execa('node', [file], {
    env: {TMPDIR: temporary, TMP: temporary, TEMP: temporary},
    reject: false
  })
  const pid = child.pid ?? 0
  const started = await eventually(async () => (await compilersBelow(pid)).length === 1)
  const [compiler = 0] = await compilersBelow(pid)
  return {child, started, compiler}
}

describe('inTemporaryFolder', () => {
  it('removes the folder, also when the work fails', async () => {
    vi.stubEnv('TMPDIR', await testFolder())
    const folder = await inTemporaryFolder(async each => {
      await writeFile(path.join(each, 'file'), 'text')
      return each
    })
    const failing = inTemporaryFolder(() => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect(await readdir(path.dirname(folder))).toEqual([])
    vi.unstubAllEnvs()
  })

  it('leaves nothing after compiling', async () => {
    const temporary = await testFolder()
    vi.stubEnv('TMPDIR', temporary)
    const compiler = await realCompiler({timeLimit: 500})
    await compiler.compile(unitOf('x := 1\nprintln(x)'), ['-m'])
    await compiler.compile(unitOf('x := '), ['-m'])
    await compiler.compile(unitOf(slowProgram), ['-m'])
    expect(await readdir(temporary)).toEqual([])
    vi.unstubAllEnvs()
  })
})

describe.skipIf(!canCountProcesses)('a process that ends amid a run (seen on Linux only)', () => {
  it.each([
    ['by SIGINT', '', 'SIGINT'],
    ['by SIGTERM', '', 'SIGTERM'],
    ['by SIGHUP', '', 'SIGHUP'],
    ['by itself', 'process.exit(3)', null],
    ['by an exception', 'throw new Error("bug")', null]
  ] as const)(
    'leaves neither folder nor compiler: %s',
    async (_name, ending, signal) => {
      const temporary = await testFolder()
      const {child, started, compiler} = await startChild(temporary, ending)
      expect(started).toBe(true)
      expect(await readdir(temporary)).toHaveLength(1)
      if (signal) child.kill(signal)
      else child.stdin.write('now\n')
      await child
      expect(await readdir(temporary)).toEqual([])
      expect(await eventually(() => !isAlive(compiler))).toBe(true)
    },
    30_000
  )
})

describe('sweep', () => {
  it('removes old folders of processes that are gone, nothing else', async () => {
    const temporary = await testFolder()
    vi.stubEnv('TMPDIR', temporary)
    const gone = await execa('node', ['-e', 'console.log(process.pid)'])
    const names = {
      stale: `goclaims-${gone.stdout}-a`,
      young: `goclaims-${gone.stdout}-b`,
      living: `goclaims-${process.pid}-c`,
      other: `${gone.stdout}-d`
    }
    const long = new Date(Date.now() - 3_600_000)
    for (const name of Object.values(names)) {
      await mkdir(path.join(temporary, name))
      if (name !== names.young) await utimes(path.join(temporary, name), long, long)
    }
    await sweep()
    expect((await readdir(temporary)).toSorted()).toEqual(
      [names.young, names.living, names.other].toSorted()
    )
    vi.unstubAllEnvs()
  })
})
