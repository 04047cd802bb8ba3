import {mkdir} from 'node:fs/promises'
import {tmpdir, userInfo} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import type {TestProject} from 'vitest/node'

const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Where sites are installed and built: hosts treat what is below a `node_modules`, as our cache is,
 * as code of others. It is kept between runs.
 */
export const sites = join(tmpdir(), `goclaims-sites-${userInfo().username}`)

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of this package as it would be published. */
    tarball: string
  }
}

/** Pack this package; `dist/` is built by now. */
export async function setup(project: TestProject): Promise<void> {
  await mkdir(sites, {recursive: true})
  const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', sites, root]
  const {stdout} = await execa('npm', args, {cwd: sites})
  project.provide('tarball', join(sites, stdout.trim()))
}
