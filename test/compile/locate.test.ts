import {chmod, mkdir, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, it, vi} from 'vitest'
import {compilerOf, hostArch, hostOs} from '../../src/compile/toolchain/installed.ts'
import {locateGo} from '../../src/compile/toolchain/locate.ts'
import {findToolchain} from '../../src/compile/toolchain/toolchain.ts'
import {chooseVersion, readWanted} from '../../src/compile/toolchain/wanted-go.ts'
import {readVersion, versionText} from '../../src/go/version/index.ts'
import {testFolder} from './compilers.ts'

/** A module cache with toolchains as the go command leaves them: without run bits. */
async function moduleCache(...versions: readonly string[]): Promise<string> {
  const modules = await testFolder()
  for (const version of versions) {
    const name = `toolchain@v0.0.1-go${version}.${hostOs()}-${hostArch()}`
    const root = path.join(modules, 'golang.org', name)
    const compiler = compilerOf(root)
    await mkdir(path.dirname(compiler), {recursive: true})
    await mkdir(path.join(root, 'bin'))
    await writeFile(path.join(root, 'VERSION'), `go${version}\ntime 2024-01-01\n`)
    for (const file of [path.join(root, 'bin/go'), compiler]) {
      await writeFile(file, 'not really')
      await chmod(file, 0o444)
    }
  }
  return modules
}

async function locate(text: string, modules: string) {
  const wanted = readWanted(text)
  if (wanted.kind === 'path') throw new Error(`${text} is a path`)
  vi.stubEnv('GOMODCACHE', modules)
  vi.stubEnv('HOME', modules)
  const located = await locateGo(wanted, null)
  vi.unstubAllEnvs()
  return located.ok ? located.toolchain.version : located
}

describe('a Go that is asked for by version', () => {
  it('is refused where it is too old to be used, and not offered', async () => {
    const problem = 'Cannot use Go 1.7: Go 1.9 or later is needed'
    expect(await locate('1.7', await moduleCache('1.7'))).toEqual({
      ok: false,
      problem,
      wrong: 'go'
    })
  })

  it.each([
    ['1.12', 'go1.12.17'],
    ['go1.12.4', 'go1.12.4'],
    ['1.9', 'go1.9'],
    ['newest', 'go1.23rc1'],
    ['stable', 'go1.22.1'],
    ['oldstable', 'go1.21.3']
  ])('is found in the module cache: %s', async (text, version) => {
    const modules = await moduleCache('1.12.4', '1.9', '1.12.17', '1.21.3', '1.22.1', '1.23rc1')
    expect(await locate(text, modules)).toBe(version)
  })

  it.each(['1.13', '1.12.5', '1.23.0'])('is missing: %s', async text => {
    const modules = await moduleCache('1.12.4', '1.23rc1')
    const problem = `Go ${text} is not on this machine: \`goclaims toolchain install ${text}\` installs it`
    expect(await locate(text, modules)).toEqual({ok: false, problem, missing: text})
  })

  it('is missing by its number where the minor before the newest is not there', async () => {
    const modules = await moduleCache('1.12.4', '1.22.1')
    expect(await locate('oldstable', modules)).toMatchObject({missing: '1.21'})
  })

  it('can be started, though modules have no run bits', async () => {
    const modules = await moduleCache('1.12.4')
    await locate('1.12', modules)
    const root = path.join(
      modules,
      `golang.org/toolchain@v0.0.1-go1.12.4.${hostOs()}-${hostArch()}`
    )
    for (const file of [path.join(root, 'bin/go'), compilerOf(root)]) {
      expect((await stat(file)).mode & 0o777).toBe(0o555)
    }
  })

  it('is the one on PATH if that is of the version, whatever its patch', async () => {
    const usual = await findToolchain({})
    if (!usual.ok) throw new Error(usual.problem)
    const [minor = ''] = /\d+\.\d+/.exec(usual.toolchain.version) ?? []
    expect(await findToolchain({go: minor})).toEqual(usual)
  })
})

describe('what asks for a Go', () => {
  it.each(['./1.12', '/usr/bin/go', '1', '1.12.17.2', 'go', '2.0'])('may be a path: %s', text => {
    expect(readWanted(text)).toEqual({kind: 'path', path: text})
  })

  it('means a release where it says no candidate', () => {
    const there = ['1.21rc2', '1.21.0', '1.20', '1.20.3'].flatMap(text => {
      const version = readVersion(text)
      return version ? [{version}] : []
    })
    const chosen = (text: string) => {
      const wanted = readWanted(text)
      const found = wanted.kind === 'path' ? null : chooseVersion(wanted, there)
      return found && versionText(found.version)
    }
    expect(['1.21', '1.21rc2', '1.20', '1.20.0', 'oldstable'].map(chosen)).toEqual([
      '1.21.0',
      '1.21rc2',
      '1.20.3',
      '1.20',
      '1.20.3'
    ])
  })
})
