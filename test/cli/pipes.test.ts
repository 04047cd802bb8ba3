import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {execa} from 'execa'
import {describe, expect, test} from 'vitest'
import {findings} from '../articles.ts'
import {command, folderWith, goclaims} from './command.ts'

/** A folder with a pipe that has a name. */
async function folderWithPipe() {
  const cwd = await folderWith({})
  const pipe = join(cwd, 'post.md')
  await execa('mkfifo', [pipe])
  return {cwd, pipe}
}

describe.runIf(process.platform !== 'win32')('a pipe in the place of an article', () => {
  test.for([['post.md'], ['explain', 'post.md:44'], ['--fix', 'post.md']])(
    'is not read, for nobody may ever write to it: %j',
    async args => {
      const {cwd, pipe} = await folderWithPipe()
      const {exitCode, stdout, stderr} = await goclaims(cwd, args)
      expect(exitCode).toBe(2)
      expect(stdout + stderr).toContain(
        'Cannot read this file: it is a pipe or a device, not a file'
      )
      await execa('test', ['-p', pipe])
    }
  )

  test('is read where a shell makes it, as of `<(command)`', async () => {
    const cwd = await folderWith({'post.md': findings})
    const run = (words: string) =>
      execa('bash', ['-c', `'${process.execPath}' '${command}' ${words}`], {cwd, reject: false})
    const checked = await run('<(cat post.md)')
    expect(checked.exitCode).toBe(1)
    expect(checked.stdout).toContain('Unexpected position `9:19`, expected `7:19`')
    const fixed = await run('--fix <(cat post.md)')
    expect(fixed.exitCode).toBe(2)
    expect(fixed.stderr).toContain('it is a pipe or a device, not a file; `--fix -` prints')
  })

  test('is left out of a folder, which would wait for somebody to write', async () => {
    const {cwd} = await folderWithPipe()
    await writeFile(join(cwd, 'other.md'), '# Nothing\n')
    expect((await goclaims(cwd, ['.'])).stdout).not.toContain('post.md')
  })
})
