import {join} from 'node:path'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {expect, onTestFinished, test, vi} from 'vitest'
import remarkGoClaimsBuild from '../../../src/hosts/build/index.ts'
import type {Options} from '../../../src/options.ts'
import {clean, findings} from '../../articles.ts'
import {folderWith} from '../../cli/command.ts'

/** Make HTML of an article; what goes to the terminal is kept. */
async function build(value: string, options: Options = {}, path?: string) {
  const said: string[] = []
  const spy = vi.spyOn(console, 'warn').mockImplementation(text => said.push(text))
  onTestFinished(() => spy.mockRestore())
  const result = await unified()
    .use(remarkParse)
    .use(remarkGoClaimsBuild, {cache: false, ...options})
    .use(remarkRehype)
    .use(rehypeStringify)
    .process(new VFile({value, ...(path && {path})}))
    .then(String, (error: unknown) => error)
  return {result, said}
}

test('an article that is wrong fails with one error that lists everything', async () => {
  const {result, said} = await build(findings)
  expect(result).toMatchObject({
    name: 'GoClaimsError',
    line: 21,
    message: expect.stringMatching(/:21:11 .*\n.*:44:11 .* expected `8:2`.*\n\n.*\^\^\^\^/s)
  })
  expect(said).toEqual([])
})

test('an article that is right becomes what it becomes', async () => {
  const {result, said} = await build(clean)
  expect(result).toMatch(/^<h1>Where a box lives<\/h1>/)
  expect(said).toEqual([])
})

test('what is not to fail goes to the terminal', async () => {
  const {result, said} = await build(findings, {failOn: 'error'})
  expect(result).toMatch(/^<h1>/)
  expect(said).toEqual([expect.stringContaining(':44:11')])
})

test('places count from the top of the file, though the host took the front matter', async () => {
  const front = '---\ntitle: A box\n---\n'
  const folder = await folderWith({'post.md': front + findings})
  const {result} = await build(findings, {}, join(folder, 'post.md'))
  expect(result).toMatchObject({file: join(folder, 'post.md'), line: 24})
})

test('without Go the page is there, and the terminal says so once for all files', async () => {
  const first = await build(findings, {go: '/no/such/go'})
  const second = await build(clean, {go: '/no/such/go'})
  expect(first.result).toMatch(/^<h1>/)
  expect(first.said).toEqual([expect.stringContaining('`remark-lint-go-claims/build`')])
  expect(second.said).toEqual([])
})

test('an option that is not known is refused', async () => {
  const options: Options = JSON.parse('{"failon": "error"}')
  await expect(build(clean, options)).rejects.toThrow(/did you mean `failOn`\?/)
})
