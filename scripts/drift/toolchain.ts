import {chmod, mkdir, readdir, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {execa} from 'execa'

/** A Go of another time, made ready to compile single files. */
export interface OldGo {
  /** As `1.12.17`. */
  readonly version: string
  readonly root: string
  /** What `-importcfg` takes. */
  readonly imports: string
}

/** Old Go knows neither today's flags nor today's settings. */
const plain = {GOENV: 'off', GOFLAGS: '', GOTOOLCHAIN: 'local', CGO_ENABLED: '0'}

/** Return the environment in which the tools of a toolchain run. */
export function environment(root: string): Record<string, string> {
  return {...plain, GOROOT: root}
}

/**
 * Get a toolchain as the go command itself gets it: by the module proxy, checked. It is kept under
 * `cache`, never among the user's modules, since its files have to be made runnable.
 */
export async function getToolchain(
  version: string,
  packages: readonly string[],
  cache: string
): Promise<OldGo> {
  const module = `golang.org/toolchain@v0.0.1-go${version}.linux-amd64`
  const done = await execa('go', ['mod', 'download', '-json', module], {
    env: {...plain, GOFLAGS: '-modcacherw', GOMODCACHE: join(cache, 'mod')},
    reject: false
  })
  const {Dir: root, Error: problem} = JSON.parse(done.stdout || '{}') as Record<string, string>
  if (!root) throw new Error(`Go ${version} cannot be fetched: ${problem ?? done.stderr}`)
  const tools = join(root, 'pkg/tool/linux_amd64')
  for (const folder of [join(root, 'bin'), tools]) {
    for (const name of await readdir(folder)) await chmod(join(folder, name), 0o755)
  }
  const imports = join(cache, `imports-${version}`)
  await writeFile(imports, await exportsOf(root, packages, cache))
  return {version, root, imports}
}

/** Where the packages' export data lies: in the toolchain up to Go 1.19, built from then on. */
async function exportsOf(
  root: string,
  packages: readonly string[],
  cache: string
): Promise<string> {
  const archives = join(root, 'pkg/linux_amd64')
  if (await isFolder(archives)) {
    const files = await readdir(archives, {recursive: true})
    return files
      .filter(file => file.endsWith('.a'))
      .map(file => `packagefile ${file.slice(0, -2)}=${join(archives, file)}\n`)
      .join('')
  }
  const format = '{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}'
  const work = join(cache, 'empty')
  await mkdir(work, {recursive: true})
  // A package that this version does not have is an error of its own, and no more.
  const list = await execa(
    join(root, 'bin/go'),
    ['list', '-e', '-export', '-deps', '-f', format, 'runtime', ...packages],
    {cwd: work, env: environment(root), reject: false}
  )
  return `${list.stdout}\n`
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}
