import {chmod, mkdir, readFile, rm, utimes, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, it, vi} from 'vitest'
import {createCompiler} from '../../src/compile/index.ts'
import {createImportsSource} from '../../src/compile/toolchain/imports.ts'
import type {NativeToolchain} from '../../src/compile/toolchain/native-toolchain.ts'
import {findToolchain} from '../../src/compile/toolchain/toolchain.ts'
import {findInUsualPlaces} from '../../src/compile/toolchain/usual-places.ts'
import {printed, testFolder} from './compilers.ts'
import {unitOf} from './units.ts'

vi.mock(import('../../src/compile/toolchain/usual-places.ts'), {spy: true})

async function realToolchain(go?: string): Promise<NativeToolchain> {
  const found = await findToolchain({go})
  if (!found.ok) throw new Error(found.problem)
  return found.toolchain
}

/** A `go` command that notes its arguments and does what the real one does. */
async function recordingGo(): Promise<{go: string; calls(): Promise<readonly string[]>}> {
  const folder = await testFolder()
  const real = await realToolchain()
  const go = path.join(folder, 'go')
  const log = path.join(folder, 'log')
  const target = path.join(real.goroot, 'bin', 'go')
  await writeFile(go, `#!/bin/sh\necho "$1" "$@" >> '${log}'\nexec '${target}' "$@"\n`)
  await chmod(go, 0o755)
  const calls = async () => {
    const text = await readFile(log, 'utf8').catch(() => '')
    return text.split('\n').filter(line => line.startsWith('list '))
  }
  return {go, calls}
}

/** A `go` command that can say its version and its environment. */
function script(version: string, env: string): string {
  return `#!/bin/sh\nif [ "$1" = version ]; then ${version}; else ${env}; fi\n`
}

describe('findToolchain', () => {
  it('finds go on PATH, by its command, and by its GOROOT', async () => {
    const onPath = await realToolchain()
    expect(onPath.version).toMatch(/^go1\.\d+/)
    expect(await realToolchain(onPath.goroot)).toMatchObject({
      version: onPath.version,
      compile: onPath.compile
    })
    const command = path.join(onPath.goroot, 'bin', 'go')
    expect(await realToolchain(command)).toMatchObject({version: onPath.version, go: command})
  })

  it('says what it looked for when there is none on PATH', async () => {
    vi.stubEnv('PATH', await testFolder())
    vi.mocked(findInUsualPlaces).mockReturnValueOnce(null)
    const made = await createCompiler({})
    vi.unstubAllEnvs()
    expect(made).toEqual({
      ok: false,
      problem:
        'Cannot find the Go compiler: looked for `go` on PATH, then in `/usr/local/go/bin`, `/opt/homebrew/bin`, `/usr/local/bin`, `~/sdk/go1*/bin`, `~/go/bin`'
    })
  })

  it('takes the one in a usual place when there is none on PATH', async () => {
    const {go, version} = await realToolchain()
    vi.stubEnv('PATH', await testFolder())
    vi.mocked(findInUsualPlaces).mockReturnValueOnce(go)
    const found = await findToolchain({})
    vi.unstubAllEnvs()
    expect(found).toMatchObject({ok: true, toolchain: {version}})
  })

  it('says so when there is none at the path of the option', async () => {
    const folder = await testFolder()
    const asFolder = await findToolchain({go: folder})
    expect(asFolder).toMatchObject({ok: false})
    expect(JSON.stringify(asFolder)).toContain(path.join(folder, 'bin', 'go'))
    const asFile = await findToolchain({go: path.join(folder, 'missing')})
    expect(JSON.stringify(asFile)).toContain(path.join(folder, 'missing'))
  })

  it.each([
    ['#!/bin/sh\n', 0o644, 'it is there, but may not be executed'],
    ['#!/no/such/shell\n', 0o755, 'it is there, but what has to run it']
  ])('says why a go command cannot be started: %j, %o', async (content, mode, why) => {
    const go = path.join(await testFolder(), 'go')
    await writeFile(go, content)
    await chmod(go, mode)
    const problem = expect.stringContaining(`Cannot start \`${go}\`: ${why}`)
    expect(await findToolchain({go})).toEqual({ok: false, problem})
    vi.stubEnv('PATH', path.dirname(go))
    const onPath = await findToolchain({})
    vi.unstubAllEnvs()
    expect(onPath).toEqual({ok: false, problem})
  })

  it('says that Go 1.8 is too old', async () => {
    const go = path.join(await testFolder(), 'go')
    const env = 'echo "flag provided but not defined: -json" >&2; exit 2'
    await writeFile(go, script(`echo "go version go1.8 linux/amd64"`, env))
    await chmod(go, 0o755)
    expect(await findToolchain({go})).toEqual({
      ok: false,
      problem: `Cannot use \`${go}\`: it is go1.8, and Go 1.9 or later is needed`
    })
  })

  it('asks for the version where `go env` does not say it, and needs no GOFLAGS', async () => {
    const folder = await testFolder()
    const go = path.join(folder, 'go')
    const environment = {GOROOT: folder, GOTOOLDIR: folder, GOOS: 'linux', GOARCH: 'amd64'}
    const env = `[ -z "$GOFLAGS" ] && echo '${JSON.stringify(environment)}'`
    await writeFile(go, script('echo "go version go1.15.15 linux/amd64"', env))
    await writeFile(path.join(folder, 'compile'), '')
    await chmod(go, 0o755)
    vi.stubEnv('GOFLAGS', '-not-known-then')
    const found = await findToolchain({go})
    vi.unstubAllEnvs()
    expect(found).toMatchObject({ok: true, toolchain: {version: 'go1.15.15', goos: 'linux'}})
  })

  it('says so when it is not a go command', async () => {
    const go = path.join(await testFolder(), 'go')
    await writeFile(go, '#!/bin/sh\necho "what is env?" >&2\nexit 1\n')
    await chmod(go, 0o755)
    expect(JSON.stringify(await findToolchain({go}))).toContain('what is env?')
    await writeFile(go, '#!/bin/sh\necho hello\n')
    expect(JSON.stringify(await findToolchain({go}))).toContain('says “hello”')
    await writeFile(go, '#!/bin/sh\n')
    expect(JSON.stringify(await findToolchain({go}))).toContain('says nothing')
  })
})

describe('IMPORTS', () => {
  const never = new AbortController().signal

  it('are asked for once, only for what is needed, and kept between runs', async () => {
    const {go, calls} = await recordingGo()
    const cacheDir = await testFolder()
    const toolchain = await realToolchain(go)
    const first = createImportsSource(toolchain, cacheDir)
    const found = await Promise.all([
      first.find(['errors'], never),
      first.find(['errors', 'unsafe'], never),
      first.find(['unsafe'], never)
    ])
    expect(found.map(({kind}) => kind)).toEqual(['found', 'found', 'found'])
    expect(found[0]).toMatchObject({config: expect.stringMatching(/^packagefile errors=/m)})
    expect(found[0]).toMatchObject({config: expect.not.stringContaining('packagefile net/http=')})
    await createImportsSource(toolchain, cacheDir).find(['errors'], never)
    expect(await calls()).toHaveLength(1)
    await createImportsSource(toolchain, cacheDir).find(['strings'], never)
    expect(await calls()).toHaveLength(2)
  })

  it('are asked for again when the go command changed', async () => {
    const {go, calls} = await recordingGo()
    const cacheDir = await testFolder()
    const before = await realToolchain(go)
    await createImportsSource(before, cacheDir).find(['errors'], never)
    await utimes(go, new Date(1e12), new Date(1e12))
    const after = await realToolchain(go)
    expect(after.identity).not.toBe(before.identity)
    await createImportsSource(after, cacheDir).find(['errors'], never)
    expect(await calls()).toHaveLength(2)
  })

  it('are asked for again for another target', async () => {
    vi.stubEnv('GOAMD64', 'v3')
    vi.stubEnv('GOARM64', 'v9.0')
    const other = await realToolchain()
    vi.unstubAllEnvs()
    expect(other.identity).not.toBe((await realToolchain()).identity)
  })

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['of another shape', () => '{"exports": []}'],
    ['changed', (text: string) => text.replace(/"errors":"[^"]+"/, '"errors":"/etc/hosts"')]
  ])('are asked for again when what was kept is %s', async (_name, damage) => {
    const {go, calls} = await recordingGo()
    const cacheDir = await testFolder()
    const toolchain = await realToolchain(go)
    await createImportsSource(toolchain, cacheDir).find(['errors'], never)
    const file = path.join(cacheDir, `imports-${toolchain.identity.slice(0, 32)}.json`)
    await writeFile(file, damage(await readFile(file, 'utf8')))
    const again = await createImportsSource(toolchain, cacheDir).find(['errors'], never)
    expect(again).toMatchObject({config: expect.not.stringContaining('/etc/hosts')})
    expect(await calls()).toHaveLength(2)
  })

  it('are asked for again when Go has cleaned its cache', async () => {
    const {go, calls} = await recordingGo()
    const cacheDir = await testFolder()
    const found = await realToolchain(go)
    const goCache = await testFolder()
    const environment = {...found.environment, GOCACHE: goCache}
    const toolchain = {...found, environment}
    await createImportsSource(toolchain, cacheDir).find(['unicode/utf8'], never)
    await rm(goCache, {recursive: true})
    await mkdir(goCache)
    const again = await createImportsSource(toolchain, cacheDir).find(['unicode/utf8'], never)
    expect(again).toMatchObject({kind: 'found'})
    expect(await calls()).toHaveLength(2)
  }, 60_000)

  it('are found for one who waits for another that leaves', async () => {
    const source = createImportsSource(await realToolchain(), await testFolder())
    const controller = new AbortController()
    const leaving = source.find(['errors'], controller.signal)
    const staying = source.find(['strings'], never)
    controller.abort()
    expect(await leaving).toEqual({kind: 'aborted'})
    expect(await staying).toMatchObject({kind: 'found'})
  })

  it('name what the library does not have, and what the go command says', async () => {
    const {environment, ...toolchain} = await realToolchain()
    const source = createImportsSource({...toolchain, environment}, await testFolder())
    const asked = ['net/http/nothing', 'errors', 'net/none']
    expect(await source.find(asked, never)).toEqual({
      kind: 'unknown',
      packages: ['net/http/nothing', 'net/none']
    })
    const broken = {...toolchain, environment: {...environment, GOCACHE: 'off'}}
    const problem = await createImportsSource(broken, await testFolder()).find(['errors'], never)
    expect(problem).toEqual({kind: 'problem', detail: expect.stringContaining('GOCACHE')})
  })

  it('do without a cache that cannot be written', async () => {
    const file = path.join(await testFolder(), 'file')
    await writeFile(file, '')
    const source = createImportsSource(await realToolchain(), path.join(file, 'cache'))
    expect(await source.find(['errors'], never)).toMatchObject({kind: 'found'})
  })
})

describe('results', () => {
  it('are the same from a second compiler with the same cache', async () => {
    const cacheDir = await testFolder()
    const unit = unitOf('fmt.Println(new(int))')
    const outputs = []
    for (let run = 0; run < 2; run++) {
      const made = await createCompiler({cacheDir})
      outputs.push(made.ok && printed(await made.compiler.compile(unit, ['-m'])))
    }
    expect(outputs[0]).toEqual(outputs[1])
  })
})
