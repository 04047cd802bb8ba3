import {cp, mkdir, readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'

const root = fileURLToPath(new URL('../../', import.meta.url))
const wanted = join(root, 'test/integration/tools/package.json')
const cache = join(root, 'node_modules/.cache/goclaims-tools')

/** Where the programs that we are tried with are installed, and this package among them. */
export const toolModules = join(cache, 'node_modules')

/** Install the programs, unless that is done, and this package as its tarball brings it. */
export async function setup(): Promise<void> {
  await mkdir(cache, {recursive: true})
  const ready = join(cache, 'installed.json')
  const isReady = (await read(ready)) === (await read(wanted))
  if (!isReady) {
    await cp(wanted, join(cache, 'package.json'))
    await npm(['install', '--no-package-lock'])
    await cp(wanted, ready)
  }
  // `dist/` is built by now.
  const pack = ['pack', '--ignore-scripts', '--pack-destination', cache, root]
  const tarball = (await npm([...pack, '--silent'])).trim()
  await rm(join(toolModules, 'remark-lint-go-claims'), {recursive: true, force: true})
  await npm(['install', '--no-save', '--no-package-lock', join(cache, tarball)])
}

async function npm(args: readonly string[]): Promise<string> {
  const {stdout} = await execa('npm', args, {cwd: cache, env: {NODE_ENV: 'development'}})
  return stdout
}

function read(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null)
}
