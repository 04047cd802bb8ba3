import {execa} from 'execa'
import {describe, expect, test} from 'vitest'
import {findings} from '../articles.ts'
import {command, folderWith} from './command.ts'

/** Run a line of shell in which `goclaims` is the command; its exit code is the last line. */
async function shell(line: string) {
  const cwd = await folderWith({'bad.md': findings})
  const goclaims = `goclaims() { '${process.execPath}' '${command}' "$@"; }`
  const {stdout, stderr} = await execa('bash', ['-c', `${goclaims}; ${line}`], {cwd})
  return {code: Number(stdout.split('\n').at(-1)), stderr}
}

describe.runIf(process.platform !== 'win32')('the exit code', () => {
  test.for([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is shell.
    'goclaims bad.md | true; echo ${PIPESTATUS[0]}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is shell.
    'goclaims -f json bad.md | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}',
    'goclaims bad.md 2>&- >/dev/null; echo $?',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is shell.
    'goclaims --stats bad.md 2>&1 >/dev/null | true; echo ${PIPESTATUS[0]}'
  ])('is 1 with findings, whoever listens: %s', async line => {
    expect((await shell(line)).code).toBe(1)
  })

  test.runIf(process.platform === 'linux')('is 2 where a report is lost', async () => {
    const {code, stderr} = await shell('goclaims bad.md >/dev/full; echo $?')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^goclaims: Cannot print the report: .*ENOSPC.*\n?$/)
  })

  test('is 2 for what cannot be found, also when nobody hears of it', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is shell.
    const line = 'goclaims nofile.md 2>&1 >/dev/null | true; echo ${PIPESTATUS[0]}'
    expect((await shell(line)).code).toBe(2)
  })
})
