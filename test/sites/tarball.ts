import {mkdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir, userInfo} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'

const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Where sites are installed and built: hosts treat what is below a `node_modules`, as our cache is,
 * as code of others. It is kept between runs.
 */
export const sites = join(tmpdir(), `goclaims-sites-${userInfo().username}`)

/** What npm need not do, or say. */
export const quietly = ['--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error']

/**
 * Install this package as it would be published, for all sites at once: in the folder that they are
 * in, where Node looks after their own. `dist/` is built by now.
 */
export async function setup(): Promise<void> {
  await mkdir(sites, {recursive: true})
  const npm = (args: readonly string[]) => execa('npm', args, {cwd: sites})
  const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', sites, root]
  const {stdout} = await npm(pack)
  await rm(join(sites, 'node_modules/remark-lint-go-claims'), {recursive: true, force: true})
  await writeFile(join(sites, 'package.json'), '{"private": true}')
  await npm(['install', '--no-save', ...quietly, join(sites, stdout.trim())])
}
