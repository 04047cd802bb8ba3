import {mkdir, mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {execa} from 'execa'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {goclaims} from '../cli/command.ts'

/** An old Go is the smallest to get. */
const version = '1.12.17'

let folder = ''
let env: Record<string, string> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goclaims-toolchain-'))
  const modules = join(folder, 'modules')
  await mkdir(modules)
  // Neither a Go in `~/sdk` nor one in the user's module cache is to be found.
  env = {GOMODCACHE: modules, HOME: folder, GOCACHE: join(folder, 'build')}
})

afterAll(async () => {
  await execa('chmod', ['-R', 'u+w', folder])
  await rm(folder, {recursive: true})
})

test('a Go is got through the module proxy, once for two that ask', {
  timeout: 900_000
}, async () => {
  const run = (...args: readonly string[]) => goclaims(folder, ['toolchain', ...args], {env})
  const refused = await run('install', version, '--offline')
  expect(refused.exitCode).toBe(2)
  expect(refused.stderr).toContain('--offline')
  expect(await readdir(join(folder, 'modules'))).toEqual([])

  const both = await Promise.all([run('install', version), run('install', version)])
  expect(both.map(({exitCode, stderr}) => (exitCode === 0 ? '' : stderr))).toEqual(['', ''])
  const [one, other] = both.map(({stdout}) => stdout)
  expect(one).toBe(other)
  expect(one).toContain(`${version}  ${join(folder, 'modules', 'golang.org')}`)

  expect((await run('list')).stdout).toContain('in Go’s module cache')
  const {stdout: which} = await run('which', '1.12')
  expect((await execa(which.trim(), ['version'])).stdout).toContain(`go${version}`)
  expect((await run('remove', version)).exitCode).toBe(0)
  expect((await run('which', '1.12')).exitCode).toBe(2)
})
