import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {execa} from 'execa'
import {describe, expect, test} from 'vitest'
import {findings} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'

/** A folder with a pipe that has a name, into which somebody writes an article, once. */
async function folderWithPipe() {
  const cwd = await folderWith({})
  const pipe = join(cwd, 'post.md')
  await execa('mkfifo', [pipe])
  const written = writeFile(pipe, findings)
  return {cwd, pipe, written}
}

describe.runIf(process.platform !== 'win32')('a pipe in the place of an article', () => {
  test('is checked', async () => {
    const {cwd, written} = await folderWithPipe()
    const {exitCode, stdout} = await goclaims(cwd, ['post.md'])
    await written
    expect(exitCode).toBe(1)
    expect(stdout).toContain('21:11-21:15 warning Unexpected position `9:19`, expected `7:19`')
  })

  test('is explained', async () => {
    const {cwd, written} = await folderWithPipe()
    const {exitCode, stdout} = await goclaims(cwd, ['explain', 'post.md:44'])
    await written
    expect(exitCode).toBe(0)
    expect(stdout).toContain('post.md:44:1: ./main.go:9:2: moved to heap: kept')
  })

  test('is not replaced by a file', async () => {
    const {cwd, pipe, written} = await folderWithPipe()
    const {exitCode, stdout, stderr} = await goclaims(cwd, ['--fix', 'post.md'])
    await written
    expect(exitCode).toBe(2)
    expect(stdout).toContain('+./main.go:8:2: moved to heap: kept')
    expect(stderr).toBe(
      'goclaims: Cannot write `post.md`: it is a pipe or a device, not a file; `--fix -` prints standard input corrected\n'
    )
    await execa('test', ['-p', pipe])
  })

  test('is left out of a folder, which would wait for somebody to write', async () => {
    const {cwd, pipe, written} = await folderWithPipe()
    await writeFile(join(cwd, 'other.md'), '# Nothing\n')
    expect((await goclaims(cwd, ['.'])).stdout).not.toContain('post.md')
    await Promise.all([written, execa('cat', [pipe])])
  })
})
