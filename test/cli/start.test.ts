import {readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {findings} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'

/** Written in JavaScript, so that it can be loaded before the program: tells each module that is read. */
const listener = `import {register} from 'node:module'
register('data:text/javascript,' + encodeURIComponent(\`
import {appendFileSync} from 'node:fs'
export async function load(url, context, next) {
  appendFileSync(process.env.MODULES, url + '\\\\n')
  return next(url, context)
}\`))`

/** Kilobytes of code that a run may read before it says what it knew; it was 236 when older Gos were found by their version, and 253 with targets, modules and lists of Gos. */
const most = 260

test('an article that is known needs little code, and no parser', async () => {
  const cwd = await folderWith({'post.md': findings, 'listener.mjs': listener})
  const modules = join(cwd, 'modules.txt')
  const args = ['--format', 'json', '--cache-dir', 'kept', 'post.md']
  await goclaims(cwd, args)
  const env = {NODE_OPTIONS: `--import ${join(cwd, 'listener.mjs')}`, MODULES: modules}
  const {exitCode} = await goclaims(cwd, args, {env})
  expect(exitCode).toBe(1)
  const urls = (await readFile(modules, 'utf8')).trim().split('\n')
  const files = urls.filter(url => url.startsWith('file:')).map(url => fileURLToPath(url))
  expect(files.filter(file => !file.startsWith(bin) && file.endsWith('.js'))).toEqual([])
  const sizes = await Promise.all(files.map(async file => (await stat(file)).size))
  expect(sizes.reduce((sum, size) => sum + size, 0) / 1024).toBeLessThan(most)
})

const bin = fileURLToPath(new URL('../../dist/bin/', import.meta.url))
