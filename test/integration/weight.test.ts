import {readdir, readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import {describe, expect, test} from 'vitest'
import {findings} from '../articles.ts'
import {folderWith} from '../cli/command.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const timeout = 300_000

/** Install a tarball in an empty project. */
async function projectWith(tarball: string): Promise<string> {
  const cwd = await folderWith({'package.json': '{"private": true}', 'post.md': findings})
  await execa('npm', ['install', '--no-audit', '--no-fund', tarball], {cwd})
  return cwd
}

/** How many packages there are, and how many bytes. */
async function weigh(folder: string): Promise<{packages: number; bytes: number}> {
  const names = await readdir(folder, {recursive: true})
  const isPackage = /(?:^|node_modules\/)(?:@[^/]+\/)?[^/@]+\/package\.json$/
  const sizes = await Promise.all(names.map(async name => await stat(join(folder, name))))
  const bytes = sizes.filter(each => each.isFile()).reduce((sum, {size}) => sum + size, 0)
  return {packages: names.filter(name => isPackage.test(name)).length, bytes}
}

describe('what is installed', () => {
  test('is at most 120 packages and 15 MB with the plugin', {timeout}, async () => {
    const folder = await folderWith({})
    const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]
    const {stdout} = await execa('npm', args, {cwd: root})
    const cwd = await projectWith(join(folder, stdout.trim()))
    const {packages, bytes} = await weigh(join(cwd, 'node_modules'))
    expect(packages).toBeGreaterThan(10)
    expect(packages).toBeLessThanOrEqual(120)
    expect(bytes).toBeLessThanOrEqual(15 * 2 ** 20)
    const {exitCode} = await execa('npx', ['goclaims', 'post.md'], {cwd, reject: false})
    expect(exitCode).toBe(1)
  })

  test('is one package with the command by itself, which works', {timeout}, async () => {
    const folder = await folderWith({})
    const {stdout} = await execa('node', ['scripts/pack-goclaims.mjs', folder], {cwd: root})
    const cwd = await projectWith(stdout.trim())
    expect((await weigh(join(cwd, 'node_modules'))).packages).toBe(1)
    const run = await execa('npx', ['goclaims', '-f', 'sarif', 'post.md'], {cwd, reject: false})
    expect(run.exitCode).toBe(1)
    const [{tool}] = JSON.parse(run.stdout).runs
    expect(tool.driver.rules[0].help.markdown).toMatch(/^# go-claim-message/)
    const manifest = await readFile(join(cwd, 'node_modules/goclaims/package.json'), 'utf8')
    expect(JSON.parse(manifest)).not.toHaveProperty('dependencies')
  })
})
