import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {beforeEach, describe, expect, test, vi} from 'vitest'
import goClaimOffset from '../../rules/go-claim-offset.ts'
import goClaimPosition from '../../rules/go-claim-position.ts'
import goClaimUnverifiable from '../../rules/go-claim-unverifiable.ts'
import preset from '../../rules/preset.ts'
import {analyze} from '../../src/analysis/analyze.ts'
import remarkLintGoClaims, {type Options} from '../../src/index.ts'
import {severityOf} from '../../src/report/severity.ts'
import {findings, fragment} from '../articles.ts'

vi.mock(import('../../src/analysis/analyze.ts'), {spy: true})

beforeEach(() => {
  vi.mocked(analyze).mockClear()
})

/** Nothing is kept: what was checked in another run would not be analysed again. */
const settings = {goClaims: {cache: false}}
const markdown = () => unified().data('settings', settings).use(remarkParse)

/** What of a processor a check needs. */
interface Runner {
  parse(file: VFile): Root
  run(tree: Root, file: VFile): Promise<unknown>
}

/** Run a processor on an article. */
async function check(processor: Runner, value: string) {
  const file = new VFile({path: 'post.md', value})
  await processor.run(processor.parse(file), file)
  return file.messages.map(message => ({rule: message.ruleId, severity: severityOf(message)}))
}

describe('rules', () => {
  test('share one analysis of a file', async () => {
    const messages = await check(markdown().use(preset), findings)
    expect(messages.map(({rule}) => rule)).toEqual(['go-claim-offset', 'go-claim-position'])
    expect(analyze).toHaveBeenCalledTimes(1)
  })

  test('analyse again what has changed', async () => {
    const processor = markdown().use(goClaimPosition)
    const file = new VFile({path: 'post.md', value: findings})
    await processor.run(processor.parse(file), file)
    file.value = findings.replace('9:2:', '8:2:')
    await processor.run(processor.parse(file), file)
    expect(analyze).toHaveBeenCalledTimes(2)
    expect(file.messages).toHaveLength(1)
  })

  test('report infos as infos, whatever their level', async () => {
    for (const level of ['warn', 'error'] as const) {
      expect(await check(markdown().use(goClaimOffset, [level]), fragment)).toEqual([
        {rule: 'go-claim-offset', severity: 'info'}
      ])
    }
  })

  test('report warnings as errors with that level', async () => {
    expect(await check(markdown().use(goClaimOffset, ['error']), findings)).toEqual([
      {rule: 'go-claim-offset', severity: 'error'}
    ])
  })

  test('do nothing when they are off', async () => {
    expect(await check(markdown().use(goClaimOffset, ['off']), findings)).toEqual([])
    expect(analyze).not.toHaveBeenCalled()
  })

  test('have no options of their own', async () => {
    const config = JSON.parse('["warn", {"go": "go"}]')
    const run = check(markdown().use(goClaimOffset, config), findings)
    await expect(run).rejects.toThrow('options that all rules share')
  })

  test('name a wrong setting that they share', async () => {
    const processor = markdown().use(goClaimOffset)
    processor.data('settings', JSON.parse('{"goClaims": {"timeLimit": "5s"}}'))
    await expect(check(processor, findings)).rejects.toThrow(
      'Wrong option `timeLimit` in `settings.goClaims`: expected a whole number of milliseconds, 1 to 2147483647, not `"5s"`'
    )
  })

  test('say in a field which of their sentences a message is', async () => {
    const file = new VFile({path: 'post.md', value: findings})
    const processor = markdown().use(preset)
    await processor.run(processor.parse(file), file)
    expect(file.messages).toMatchObject([
      {source: 'goclaims', ruleId: 'go-claim-offset', messageId: 'shifted'},
      {source: 'goclaims', ruleId: 'go-claim-position', messageId: 'moved'}
    ])
  })

  test('count for comments of remark-lint', async () => {
    const disabled = `<!--lint disable go-claim-offset-->\n\n${findings}`
    expect(await check(markdown().use(preset), disabled)).toEqual([
      {rule: 'go-claim-position', severity: 'warning'}
    ])
  })

  test('fail a file for a comment that remark-lint does not know, and tell all else', async () => {
    const file = new VFile({path: 'post.md', value: `<!--lint silence-->\n\n${findings}`})
    const processor = markdown().use(preset)
    await expect(processor.run(processor.parse(file), file)).rejects.toThrow(
      'Unknown keyword `silence`'
    )
    expect(file.messages.filter(({fatal}) => fatal)).toHaveLength(1)
    expect(file.messages).toHaveLength(3)
  })

  test('leave the messages of others alone', async () => {
    const other = () => (_tree: Root, file: VFile) => {
      file.message('Mine', {line: 1, column: 1}, 'remark-lint:mine')
    }
    const disabled = `<!--lint disable-->\n\n${findings}`
    const messages = await check(markdown().use(other).use(preset), disabled)
    expect(messages.map(({rule}) => rule)).toEqual(['mine'])
  })

  test('do not depend on what other plugins do to the tree', async () => {
    const emptied = markdown()
      .use(() => (tree: Root) => {
        tree.children = []
      })
      .use(goClaimPosition)
    expect(await check(emptied, findings)).toHaveLength(1)
  })
})

describe('a file that cannot be analysed', () => {
  test('fails once, at the place where its MDX ends to be well-formed', async () => {
    const processor = markdown().use(preset)
    const file = new VFile({path: 'post.mdx', value: 'Text\n\n<Note>\n'})
    await expect(processor.run(processor.parse(file), file)).rejects.toThrow('Cannot read this')
    expect(file.messages).toMatchObject([{fatal: true, line: 3}])
  })
})

describe('the single plugin', () => {
  const plugin = (options?: Options) => markdown().use(remarkLintGoClaims, options)

  test('runs the rules that are on by default', async () => {
    const messages = await check(plugin(), findings)
    expect(messages.map(({rule}) => rule)).toEqual(['go-claim-offset', 'go-claim-position'])
    expect(analyze).toHaveBeenCalledTimes(1)
  })

  test('takes levels of rules', async () => {
    const rules = {'go-claim-position': 'error', 'go-claim-offset': false} as const
    expect(await check(plugin({rules}), findings)).toEqual([
      {rule: 'go-claim-position', severity: 'error'}
    ])
  })

  test('runs a rule that is off by default when asked', async () => {
    const alone = '```\n./main.go:3:6: x escapes to heap\n```\n'
    expect(await check(plugin(), alone)).toEqual([])
    expect(await check(plugin({rules: {'go-claim-unverifiable': true}}), alone)).toEqual([
      {rule: 'go-claim-unverifiable', severity: 'info'}
    ])
    expect(await check(markdown().use(goClaimUnverifiable), alone)).toHaveLength(1)
  })

  test('lets comments of remark-lint count', async () => {
    expect(await check(plugin(), `<!--lint disable-->\n\n${findings}`)).toEqual([])
  })

  test('hands its settings to the rules', async () => {
    const processor = plugin({go: '/no/such/go', missingGo: 'error'})
    await expect(check(processor, findings)).rejects.toThrow('/no/such/go')
  })

  test('refuses options that it does not know', async () => {
    const options: Options = JSON.parse('{"timelimit": 1}')
    await expect(check(plugin(options), findings)).rejects.toThrow(
      'Unknown option `timelimit` in the options of `remark-lint-go-claims`: did you mean `timeLimit`?'
    )
  })
})
