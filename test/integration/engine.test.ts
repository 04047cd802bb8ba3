import {createHash} from 'node:crypto'
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'
import {findings} from '../articles.ts'
import {buildEngine, enginePackage, placeWithEngine, runWithGo, runWithoutGo} from './engine.ts'

const fixtures = fileURLToPath(new URL('../../docs-fixtures/', import.meta.url))
let place = ''

beforeAll(async () => {
  const names = (await readdir(fixtures)).filter(name => /\.mdx?$/.test(name))
  const texts = await Promise.all(names.map(name => readFile(join(fixtures, name), 'utf8')))
  const articles = Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']))
  place = await placeWithEngine({...articles, 'post.md': findings})
}, 900_000)

afterAll(() => rm(place, {recursive: true}))

/** A report, without what says which compiler it is of. */
async function reportOf(run: typeof runWithGo, files: readonly string[]) {
  const {output} = await run(place, 'goclaims', ['--no-cache', '--format', 'json', ...files])
  const {go, ...report} = JSON.parse(output)
  return {go, report}
}

describe('a machine with a broken Go', () => {
  test('says so: it is not replaced silently', async () => {
    const bin = await mkdtemp(join(tmpdir(), 'goclaims-broken-'))
    onTestFinished(() => rm(bin, {recursive: true}))
    await writeFile(join(bin, 'go'), '#!/bin/sh\necho no disk >&2\nexit 1\n', {mode: 0o755})
    const {exitCode, output} = await runWithGo(place, 'goclaims', ['--no-cache', 'post.md'], bin)
    expect(output).toContain('no disk')
    expect(exitCode).toBe(2)
  })
})

describe('a machine without Go', () => {
  test('says so, and the one command that helps', async () => {
    const modules = join(place, 'node_modules/@goclaims/compiler-wasm/dist/engine.json')
    const text = await readFile(modules, 'utf8')
    await rm(modules)
    onTestFinished(() => writeFile(modules, text))
    const {exitCode, output} = await runWithoutGo(place, 'goclaims', ['--no-cache', 'post.md'])
    expect(exitCode).toBe(2)
    expect(output).toContain('or do without: `npm install --save-dev @goclaims/compiler-wasm`.')
  })

  test('gives the same answers about one article', async () => {
    const {exitCode, output} = await runWithoutGo(place, 'goclaims', [
      '--no-cache',
      '--stats',
      'post.md'
    ])
    expect(exitCode).toBe(1)
    for (const rule of ['go-claim-offset', 'go-claim-position']) expect(output).toContain(rule)
    expect(output).toMatch(/^5 claims: .* · go1\.\d+\S* as WebAssembly$/m)
    expect(output).toMatch(/go1\.\d+\S*, wasm, linux\/amd64: \d+ runs? of the compiler/)
  })

  test('gives the same answers about all fixtures', async () => {
    const [without, native] = [
      await reportOf(runWithoutGo, ['.']),
      await reportOf(runWithGo, ['.'])
    ]
    expect([without.go.engine, native.go.engine]).toEqual(['wasm', 'native'])
    expect(without.go.version).toBe(native.go.version)
    const differ = native.report.files.filter(
      (file: {path: string}, index: number) =>
        JSON.stringify(file) !== JSON.stringify(without.report.files[index])
    )
    expect(differ.map((file: {path: string}) => file.path)).toEqual(
      [...fromBackEnd, ...forOtherTargets].sort()
    )
  }, 600_000)

  test.for([
    ['goclaims', ['explain', '--no-cache', 'post.md']],
    ['goclaims', ['check', '--no-cache', '--fix', '--dry-run', 'post.md']],
    [
      'remark',
      ['--no-stdout', '--no-color', '--frail', '--use', 'remark-lint-go-claims', 'post.md']
    ]
  ] as const)('%s %j prints what it prints with Go', async ([command, args]) => {
    const without = await runWithoutGo(place, command, args)
    const native = await runWithGo(place, command, args)
    expect({...without, output: without.output.replace(/ as WebAssembly/g, '')}).toEqual(native)
  })

  test('corrects an article', async () => {
    await writeFile(join(place, 'fixed.md'), findings)
    await runWithoutGo(place, 'goclaims', ['check', '--no-cache', '--fix', '--yes', 'fixed.md'])
    const fixed = await readFile(join(place, 'fixed.md'), 'utf8')
    await rm(join(place, 'fixed.md'))
    expect(fixed).not.toBe(findings)
    await writeFile(join(place, 'native.md'), findings)
    await runWithGo(place, 'goclaims', ['check', '--no-cache', '--fix', '--yes', 'native.md'])
    expect(fixed).toBe(await readFile(join(place, 'native.md'), 'utf8'))
    await rm(join(place, 'native.md'))
  })

  test('ends a run that takes too long, and goes on', async () => {
    await writeFile(join(place, '.goclaimsrc'), '{"timeLimit": 1}')
    onTestFinished(() => rm(join(place, '.goclaimsrc')))
    const {exitCode, output} = await runWithoutGo(place, 'goclaims', ['--no-cache', 'post.md'])
    expect(output).toContain('the compiler took too long')
    expect(exitCode).toBe(1)
  })
})

/** Articles of bounds checks, which only the back end reports: what they claim is unverifiable. */
const fromBackEnd: readonly string[] = ['bounds-checks.md', 'one-space-fence.md']

/** Articles of other targets: what is right for linux/amd64 counts, the rest is unverifiable. */
const forOtherTargets: readonly string[] = [
  'clicks-in-the-browser.md',
  'grid-on-a-laptop.md',
  'ring-on-small-machines.md',
  'room-on-a-volume.md'
]

describe('the package', () => {
  test('has the engine, the licence of Go, and says that it is modified', async () => {
    const folder = await enginePackage()
    const {stdout} = await execa('npm', ['pack', '--ignore-scripts', '--dry-run', '--json', folder])
    const [{files, size}] = JSON.parse(stdout)
    const paths = files.map((file: {path: string}) => file.path).sort()
    expect(paths).toEqual(
      [
        'README.md',
        'package.json',
        ...['LICENSE', 'PATENTS', 'engine.json'].map(name => `dist/${name}`),
        ...['compile.wasm', 'memory', 'exports-0', 'exports-1'].map(name => `dist/${name}.br`)
      ].sort()
    )
    expect(size).toBeLessThan(7 * 2 ** 20)
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toContain('a modified version of Go')
    const {scripts} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    expect(scripts.prepack).toContain('run --silent engine -- --release')
  })

  test('is the same, byte for byte, when it is built again', async () => {
    const again = await mkdtemp(join(tmpdir(), 'goclaims-engine-again-'))
    onTestFinished(() => rm(again, {recursive: true}))
    await buildEngine(again)
    expect(await digestsOf(again)).toEqual(await digestsOf(join(await enginePackage(), 'dist')))
  }, 900_000)
})

async function digestsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).sort()
  const digests = await Promise.all(
    names.map(async name => {
      const bytes = await readFile(join(folder, name))
      return [name, createHash('sha256').update(bytes).digest('hex')] as const
    })
  )
  return Object.fromEntries(digests)
}
