import {createHash} from 'node:crypto'
import {cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path, {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import {toolModules} from './tools.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const source = join(root, 'packages/compiler-wasm')
const cache = join(root, 'node_modules/.cache/goclaims-engine')

/** Build the engine into a folder, compressed quickly. */
export async function buildEngine(folder: string): Promise<void> {
  await execa('npm', ['run', '--silent', 'engine', '--', '--fast', '--out', folder], {cwd: root})
}

/** The folder of the package with an engine of this Go and these edits, built unless that is done. */
export async function enginePackage(): Promise<string> {
  const ready = join(cache, 'built.txt')
  const wanted = await digestOfSources()
  await mkdir(cache, {recursive: true})
  const built = await readFile(ready, 'utf8').catch(() => null)
  for (const name of ['package.json', 'README.md']) await cp(join(source, name), join(cache, name))
  if (built !== wanted) {
    await buildEngine(join(cache, 'dist'))
    await writeFile(ready, wanted)
  }
  return cache
}

/** What the engine depends on: this Go, and what builds it. */
async function digestOfSources(): Promise<string> {
  const {stdout} = await execa('go', ['version'])
  const digest = createHash('sha256').update(stdout)
  for (const folder of ['engine', 'src/compile/wasm']) {
    const found = await readdir(join(root, folder), {recursive: true, withFileTypes: true})
    const files = found.filter(entry => entry.isFile()).map(at => join(at.parentPath, at.name))
    for (const file of files.sort()) digest.update(await readFile(file))
  }
  return digest.digest('hex')
}

/**
 * Make a folder where the tools are installed and, from its tarball, the engine: with files of its
 * own and nothing of this repository.
 */
export async function placeWithEngine(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'goclaims-without-go-'))
  const packed = await execa(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder, await enginePackage()],
    {cwd: folder}
  )
  await cp(toolModules, join(folder, 'node_modules'), {recursive: true, verbatimSymlinks: true})
  const modules = join(folder, 'node_modules/@goclaims/compiler-wasm')
  await mkdir(modules, {recursive: true})
  const tarball = join(folder, packed.stdout.trim())
  await execa('tar', ['-xzf', tarball, '-C', modules, '--strip-components=1'])
  await rm(tarball)
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

/** What a command printed, and its exit code. */
export interface Told {
  readonly exitCode: number | undefined
  readonly output: string
}

/**
 * Run a program of a place where there is no Go, neither on PATH nor where installers put it, and
 * no network but the own one: a mount namespace hides the one, a network namespace the other.
 */
export async function runWithoutGo(
  folder: string,
  command: string,
  args: readonly string[]
): Promise<Told> {
  const hide = 'test ! -d /usr/local/go || mount -t tmpfs none /usr/local/go'
  const script = `${hide}; exec "$@"`
  return told(
    folder,
    'unshare',
    ['-rmn', 'sh', '-c', script, 'sh', ...program(folder, command, args)],
    {
      PATH: '/nowhere:/usr/sbin:/usr/bin:/bin',
      HOME: folder
    }
  )
}

/**
 * Run it where there is one.
 *
 * @param bin A folder whose programs are found before all others.
 */
export function runWithGo(
  folder: string,
  command: string,
  args: readonly string[],
  bin?: string
): Promise<Told> {
  const [file = '', ...rest] = program(folder, command, args)
  const PATH = [...(bin === undefined ? [] : [bin]), process.env.PATH].join(path.delimiter)
  return told(folder, file, rest, {PATH, HOME: process.env.HOME ?? ''})
}

function program(folder: string, command: string, args: readonly string[]): readonly string[] {
  return [process.execPath, join(folder, 'node_modules/.bin', command), ...args]
}

async function told(
  cwd: string,
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>
): Promise<Told> {
  const {exitCode, all} = await execa(file, args, {
    cwd,
    all: true,
    reject: false,
    extendEnv: false,
    env: {NO_COLOR: '1', CI: '1', ...env}
  })
  return {exitCode, output: all}
}
