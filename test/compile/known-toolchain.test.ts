import {chmod, mkdir, readdir, readFile, symlink, utimes, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, it, vi} from 'vitest'
import type {NativeToolchain} from '../../src/compile/toolchain/native-toolchain.ts'
import {findToolchain} from '../../src/compile/toolchain/toolchain.ts'
import {testFolder} from './compilers.ts'

/** A GOROOT whose `go` notes that it was started, and says what the real one does. */
async function recordingGoroot() {
  const found = await findToolchain({})
  if (!found.ok) throw new Error(found.problem)
  const {goroot: real, compile} = found.toolchain
  const goroot = await testFolder()
  const log = path.join(goroot, 'log')
  const go = path.join(goroot, 'bin', 'go')
  const copy = path.join(goroot, path.relative(real, compile))
  await mkdir(path.dirname(go))
  await mkdir(path.dirname(copy), {recursive: true})
  await symlink(compile, copy)
  await writeFile(path.join(goroot, 'VERSION'), 'go1.0\n')
  const script = `#!/bin/sh
echo "$1" >> '${log}'
'${real}/bin/go' "$@" | sed 's|"GOROOT": ".*"|"GOROOT": "${goroot}"|; s|"${real}/pkg/tool|"${goroot}/pkg/tool|'
`
  await writeFile(go, script)
  await chmod(go, 0o755)
  const asked = async () => (await readFile(log, 'utf8').catch(() => '')).split('\n').length - 1
  return {goroot, go, asked}
}

async function find(go: string, cacheDir: string): Promise<NativeToolchain> {
  const found = await findToolchain({go, cacheDir})
  if (!found.ok) throw new Error(found.problem)
  return found.toolchain
}

describe('a toolchain that is known', () => {
  it('is not asked again', async () => {
    const {go, asked} = await recordingGoroot()
    const cacheDir = await testFolder()
    const first = await find(go, cacheDir)
    expect(first.go).toBe(go)
    expect(await find(go, cacheDir)).toEqual(first)
    expect(await asked()).toBe(1)
  })

  it('is found on PATH without being asked', async () => {
    const {go, asked} = await recordingGoroot()
    const cacheDir = await testFolder()
    vi.stubEnv('PATH', [path.dirname(go), process.env.PATH].join(path.delimiter))
    const both = [await findToolchain({cacheDir}), await findToolchain({cacheDir})]
    vi.unstubAllEnvs()
    expect(both[1]).toEqual(both[0])
    expect(await asked()).toBe(1)
  })

  it.each([
    ['the command', async (goroot: string) => utimes(path.join(goroot, 'bin/go'), 1, 1)],
    ['the version', async (goroot: string) => writeFile(path.join(goroot, 'VERSION'), 'go1.00\n')],
    ['the environment', async () => void vi.stubEnv('GOAMD64', 'v3')],
    ['a variable of Go that is new', async () => void vi.stubEnv('GONEWS', '1')],
    [
      'the settings of the user',
      async (goroot: string) => {
        await writeFile(path.join(goroot, 'env'), 'GOAMD64=v2\n')
        vi.stubEnv('GOENV', path.join(goroot, 'env'))
      }
    ]
  ])('is asked again when %s is another', async (_name, change) => {
    const {goroot, go, asked} = await recordingGoroot()
    const cacheDir = await testFolder()
    await find(go, cacheDir)
    await change(goroot)
    await find(go, cacheDir)
    vi.unstubAllEnvs()
    expect(await asked()).toBe(2)
  })

  it.each(['', '{', '{"asked": 1}', '[]'])(
    'is asked again when what was kept is %j',
    async text => {
      const {go, asked} = await recordingGoroot()
      const cacheDir = await testFolder()
      const first = await find(go, cacheDir)
      for (const name of await readdir(cacheDir)) await writeFile(path.join(cacheDir, name), text)
      expect(await find(go, cacheDir)).toEqual(first)
      expect(await asked()).toBe(2)
    }
  )

  it('is asked each time when `go` only stands for another', async () => {
    const {go, asked} = await recordingGoroot()
    const cacheDir = await testFolder()
    const shim = path.join(await testFolder(), 'go')
    await writeFile(shim, `#!/bin/sh\nexec '${go}' "$@"\n`)
    await chmod(shim, 0o755)
    await find(shim, cacheDir)
    await find(shim, cacheDir)
    expect(await asked()).toBe(2)
  })
})

describe('the build of a toolchain', () => {
  it('is that of the content of its compiler, wherever it is looked at', async () => {
    const found = await findToolchain({})
    const again = await findToolchain({})
    if (!found.ok || !again.ok) throw new Error('no Go')
    expect(found.toolchain.build).toBe(again.toolchain.build)
    const {go} = await recordingGoroot()
    // Another GOROOT: the compiler prints positions in it.
    expect((await find(go, await testFolder())).build).not.toBe(found.toolchain.build)
  })
})
