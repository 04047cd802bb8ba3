import {chmod} from 'node:fs/promises'
import {delimiter, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {findings} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'

/** A folder with an article, and an environment in which bubblewrap can make no box. */
async function withoutBoxes() {
  const cwd = await folderWith({'bad.md': findings, bwrap: '#!/bin/sh\nexit 1\n'})
  await chmod(join(cwd, 'bwrap'), 0o755)
  const env = {PATH: `${cwd}${delimiter}${process.env.PATH}`}
  return {cwd, env}
}

describe.runIf(process.platform !== 'win32')('where no box can be made', () => {
  it('`auto` does without, and says so with --stats', async () => {
    const {cwd, env} = await withoutBoxes()
    const args = ['--sandbox', 'auto', '--no-cache', '--stats', 'bad.md']
    const {exitCode, stderr} = await goclaims(cwd, args, {env})
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/, native, /)
    expect(stderr).not.toMatch(/sandbox/)
  })

  it('`required` refuses', async () => {
    const {cwd, env} = await withoutBoxes()
    const {exitCode, stderr} = await goclaims(cwd, ['--sandbox', 'required', 'bad.md'], {env})
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(
      /^goclaims: Cannot run the Go compiler in a sandbox, which `sandbox: required` asks for: bubblewrap \(`bwrap`\) is missing, or the system lets it make none\. .*\n$/
    )
  })
})

it('a checked tree cannot switch the sandbox off', async () => {
  const cwd = await folderWith({'bad.md': findings, '.goclaimsrc': 'sandbox: off\n'})
  const {exitCode, stderr} = await goclaims(cwd, ['bad.md'])
  expect(exitCode).toBe(2)
  expect(stderr).toMatch(/sets `sandbox: off`: give `--sandbox off` yourself, or `--trust`/)
  expect((await goclaims(cwd, ['--sandbox', 'off', 'bad.md'])).exitCode).toBe(1)
})
