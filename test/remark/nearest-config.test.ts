import {join} from 'node:path'
import remarkParse from 'remark-parse'
import {type PluggableList, unified} from 'unified'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import goClaimOffset from '../../rules/go-claim-offset.ts'
import preset from '../../rules/preset.ts'
import remarkLintGoClaims from '../../src/index.ts'
import {findings} from '../articles.ts'
import {folderWith} from '../cli/command.ts'

/** Check an article beside a `.goclaimsrc`, and return the rules that spoke, or why it failed. */
async function spoken(
  config: string,
  plugins: PluggableList,
  goClaims: Readonly<Record<string, unknown>> = {}
): Promise<readonly (string | null | undefined)[] | string> {
  const cwd = await folderWith({'post.md': findings, '.goclaimsrc': config})
  const file = new VFile({path: join(cwd, 'post.md'), cwd, value: findings})
  const processor = unified()
    .data('settings', {goClaims: {cache: false, ...goClaims}})
    .use(remarkParse)
    .use(plugins)
  try {
    await processor.run(processor.parse(file), file)
  } catch (error) {
    return String(error)
  }
  return file.messages.map(({ruleId}) => ruleId)
}

const offset = 'rules: {go-claim-offset: off}\n'

test('remark follows the nearest `.goclaimsrc`', async () => {
  expect(await spoken(offset, [remarkLintGoClaims])).toEqual(['go-claim-position'])
  expect(await spoken(offset, [...(preset.plugins ?? [])])).toEqual(['go-claim-position'])
  expect(await spoken('rules: {go-claim-offset: error}\nfailOn: error\n', [goClaimOffset])).toMatch(
    /warning|go-claim|disagree/
  )
})

test('what remark’s own configuration says comes first', async () => {
  const levels = {rules: {'go-claim-offset': 'warn'}} as const
  const both = ['go-claim-offset', 'go-claim-position']
  expect(await spoken(offset, [[remarkLintGoClaims, levels]])).toEqual(both)
  expect(await spoken(offset, [[goClaimOffset, ['warn']]])).toEqual(['go-claim-offset'])
  const failing = 'failOn: warning\n'
  expect(await spoken(failing, [remarkLintGoClaims], {failOn: 'never'})).toEqual(both)
})

test('a tree may name no programs there either, and is told what is wrong', async () => {
  expect(await spoken('go: /no/such/go\n', [remarkLintGoClaims])).toContain(
    '`.goclaimsrc` sets `go`, which would run a program that the checked tree names'
  )
  expect(await spoken('timelimit: 1\n', [remarkLintGoClaims])).toContain('`timeLimit`?')
  expect(await spoken('rules: [\n', [remarkLintGoClaims])).toContain('`.goclaimsrc`: line 2')
})
