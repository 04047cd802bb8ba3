import {describe, expect, test} from 'vitest'
import {clean, findings} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'

describe('a list of Gos', () => {
  test('of which some are not here is told with all of these, and 2', async () => {
    const cwd = await folderWith({'post.md': findings})
    const {exitCode, stdout, stderr} = await goclaims(cwd, [
      '--no-cache',
      '--go',
      'stable,1.98,1.99',
      'post.md'
    ])
    expect(stderr).toContain(
      'Go 1.98, 1.99 are not on this machine: `goclaims toolchain install 1.98 1.99` installs them'
    )
    expect({exitCode, stdout}).toEqual({exitCode: 2, stdout: ''})
  })

  test('in a configuration is one, too', async () => {
    const cwd = await folderWith({'post.md': clean, '.goclaimsrc': 'go: ["1.98", stable]\n'})
    const {exitCode, stderr} = await goclaims(cwd, ['--no-cache', 'post.md'])
    expect(stderr).toContain('Go 1.98 is not on this machine')
    expect(exitCode).toBe(2)
  })

  test('that names one version twice is a run with one', async () => {
    const cwd = await folderWith({'post.md': findings})
    const args = ['--no-cache', '--format', 'json', 'post.md']
    const [twice, once] = await Promise.all([
      goclaims(cwd, ['--go', 'stable,stable', ...args]),
      goclaims(cwd, ['--go', 'stable', ...args])
    ])
    expect(twice.stdout).toBe(once.stdout)
  })

  test('can require all, any or the newest', async () => {
    const cwd = await folderWith({'post.md': findings})
    const {exitCode, stderr} = await goclaims(cwd, ['--require', 'al', 'post.md'])
    expect(stderr).toContain('Allowed choices are all, any, newest.')
    expect(exitCode).toBe(2)
  })
})
