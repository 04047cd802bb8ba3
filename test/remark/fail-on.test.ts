import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {expect, test} from 'vitest'
import preset from '../../rules/preset.ts'
import remarkLintGoClaims, {type Options} from '../../src/index.ts'
import {clean, expectedFindings, findings, fragment} from '../articles.ts'

/** What running a plugin on an article throws; `null` for nothing. */
function thrownBy(options: Options, value: string): Promise<unknown> {
  const file = new VFile({path: 'docs/post.md', value})
  const processor = unified().use(remarkParse).use(remarkLintGoClaims, options)
  return processor.run(processor.parse(file), file).then(
    () => null,
    error => error
  )
}

test('`failOn` fails a file with one error, at the first finding, that lists them all', async () => {
  const error = await thrownBy({failOn: 'warning'}, findings)
  const [, first = '', second = ''] =
    /^\S+ \S+ (.*)\n\S+ \S+ (.*)$/.exec(expectedFindings.join('\n')) ?? []
  expect(error).toBeInstanceOf(VFileMessage)
  expect(error).toMatchObject({
    name: 'docs/post.md:21:11-21:15',
    fatal: true,
    reason: [
      'The Go compiler disagrees with `docs/post.md` in 2 places:',
      `  21:11 ${first} (go-claim-offset)`,
      `  44:11 ${second} (go-claim-position)`
    ].join('\n')
  })
})

test('a file without a finding that is severe enough does not fail', async () => {
  expect(await thrownBy({failOn: 'warning'}, clean)).toBe(null)
  expect(await thrownBy({failOn: 'warning'}, fragment)).toBe(null)
  expect(await thrownBy({failOn: 'error'}, findings)).toBe(null)
  expect(await thrownBy({failOn: 'never'}, findings)).toBe(null)
  expect(await thrownBy({}, findings)).toBe(null)
  const disabled = `<!--lint disable-->\n\n${findings}`
  expect(await thrownBy({failOn: 'warning'}, disabled)).toBe(null)
})

test('errors fail a file with `failOn: error`, which lists its warnings as well', async () => {
  const rules = {'go-claim-position': 'error'} as const
  expect(await thrownBy({failOn: 'error', rules}, findings)).toMatchObject({
    line: 44,
    reason: expect.stringMatching(/in 2 places:\n {2}21:11 .*\n {2}44:11 /)
  })
})

test('the preset takes it from the settings that rules share', async () => {
  const settings = {goClaims: {failOn: 'warning'}} as const
  const processor = unified().use(remarkParse).use({settings}).use(preset)
  const file = new VFile({path: 'post.md', value: findings})
  await expect(processor.run(processor.parse(file), file)).rejects.toThrow('in 2 places')
})
