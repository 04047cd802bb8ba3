import {describe, expect, test} from 'vitest'
import {expectedFindings, findings} from '../articles.ts'
import {reported} from './messages.ts'
import {projectWith, runIn} from './project.ts'

const [offset = '', position = ''] = expectedFindings

/** Run remark on the article of a project. */
async function remark(files: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const folder = await projectWith({'post.md': findings, ...files})
  const name = 'post.mdx' in files ? 'post.mdx' : 'post.md'
  return runIn(folder, 'remark', ['--no-stdout', '--no-color', '--frail', ...args, name])
}

/** One configuration: one rule off, one an error, and an option that all share. */
const configuration = {
  settings: {goClaims: {timeLimit: 15_000}},
  plugins: [
    'remark-lint-go-claims/preset',
    ['remark-lint-go-claims/rules/go-claim-offset', false],
    ['lint-go-claims/rules/go-claim-position', ['error']]
  ]
}

const yaml = `settings:
  goClaims:
    timeLimit: 15000
plugins:
  - remark-lint-go-claims/preset
  - [remark-lint-go-claims/rules/go-claim-offset, false]
  - [lint-go-claims/rules/go-claim-position, [error]]
`

const module = `import goClaims from 'remark-lint-go-claims/preset'
import goClaimOffset from 'remark-lint-go-claims/rules/go-claim-offset'
import goClaimPosition from 'remark-lint-go-claims/rules/go-claim-position'

export default {
  settings: {goClaims: {timeLimit: 15_000}},
  plugins: [goClaims, [goClaimOffset, false], [goClaimPosition, ['error']]]
}
`

const json = JSON.stringify(configuration)

describe('a configuration of remark', () => {
  test.for([
    ['.remarkrc', json],
    ['.remarkrc.json', json],
    ['.remarkrc.yaml', yaml],
    ['.remarkrc.yml', yaml],
    ['.remarkrc.js', module],
    ['.remarkrc.mjs', module],
    ['package.json', JSON.stringify({private: true, remarkConfig: configuration})]
  ])('in %s', async ([name = '', text = '']) => {
    const {exitCode, output} = await remark({[name]: text})
    expect(reported(output)).toEqual([])
    expect(reported(output, 'error')).toEqual([position])
    expect(exitCode).toBe(1)
  })

  test('with the whole plugin and its options', async () => {
    const options = {rules: {'go-claim-position': 'off'}, timeLimit: 15_000}
    const plugins = [['remark-lint-go-claims', options]]
    const {output} = await remark({'.remarkrc.json': JSON.stringify({plugins})})
    expect(reported(output)).toEqual([offset])
  })

  test('with single rules', async () => {
    const plugins = ['lint-go-claims/rules/go-claim-offset', 'remark-lint']
    const {output} = await remark({'.remarkrc.json': JSON.stringify({plugins})})
    expect(reported(output)).toEqual([offset])
  })

  test('beside other presets, whatever the order', async () => {
    const presets = ['preset-lint-recommended', 'lint-go-claims/preset']
    for (const plugins of [presets, presets.toReversed()]) {
      const {output} = await remark({'.remarkrc.json': JSON.stringify({plugins})})
      expect(reported(output)).toEqual(expectedFindings)
    }
  })
})

describe('a wrong configuration of remark', () => {
  test.for([
    [
      {settings: {goClaims: {timelimit: 1}}, plugins: ['lint-go-claims/preset']},
      'Unknown option `timelimit` in `settings.goClaims`: did you mean `timeLimit`?'
    ],
    [
      {plugins: [['lint-go-claims', {rules: {'go-claim-offset': 'loud'}}]]},
      'Wrong option `rules.go-claim-offset` in the options of `remark-lint-go-claims`: expected `off`, `on`, `warn`, `error`, `true` or `false`, not `"loud"`'
    ],
    [
      {plugins: [['lint-go-claims/rules/go-claim-offset', ['loud']]]},
      'Wrong option of `go-claim-offset`: expected `off`, `on`, `warn` or `error`, not `"loud"`; options that all rules share go to `settings.goClaims`'
    ]
  ] as const)('is one sentence: %j', async ([configuration, sentence]) => {
    const rc = JSON.stringify(configuration)
    const {exitCode, output} = await remark({'.remarkrc.json': rc})
    expect(output).toBe(`post.md\n error ${sentence} cannot-check goclaims\n\n✖ 1 error`)
    expect(exitCode).toBe(1)
  })
})

describe('other plugins of remark', () => {
  test('--report says the same in another way', async () => {
    const use = ['--use', 'lint-go-claims/preset']
    const inJson = await remark({}, [...use, '--report', 'json'])
    const [{messages}] = JSON.parse(inJson.output)
    const said = [
      {ruleId: 'go-claim-offset', line: 21, column: 11, expected: ['7:19'], actual: '9:19'},
      {ruleId: 'go-claim-position', line: 44, column: 11, expected: ['8:2'], actual: '9:2'}
    ]
    expect(messages).toHaveLength(said.length)
    expect(messages).toEqual(expect.arrayContaining(said.map(one => expect.objectContaining(one))))
    const pretty = await remark({}, [...use, '--report', 'pretty'])
    expect(pretty.output).toMatch(/21:11 +Unexpected position 9:19, expected 7:19/)
  })

  test.for([['frontmatter'], ['gfm'], ['directive'], ['frontmatter', 'gfm', 'directive']])(
    'remark-%s changes nothing about Go',
    async names => {
      const article = `---\ntitle: Boxes\n---\n\n:::note\n${findings}\n:::\n\n| a |\n| - |\n| ~~b~~ |\n`
      const plugins = [...names, 'lint-go-claims/preset']
      const {output} = await remark({
        'post.md': article,
        '.remarkrc.json': JSON.stringify({plugins})
      })
      const shifted = expectedFindings.map(line => moved(line, 5))
      expect(reported(output)).toEqual(shifted)
    }
  )
})

describe('MDX', () => {
  const plugins = ['remark-mdx', 'lint-go-claims/preset']
  const rc = {'.remarkrc.json': JSON.stringify({plugins})}

  test('fences inside tabs are read as any other', async () => {
    const article = `import {Tab, Tabs} from '../tabs.jsx'\n\n<Tabs>\n<Tab label="Go">\n\n${findings}\n</Tab>\n</Tabs>\n`
    const {output} = await remark({...rc, 'post.mdx': article})
    expect(reported(output)).toEqual(expectedFindings.map(line => moved(line, 5)))
  })

  test('indented JSX around fences', async () => {
    const inner = findings.replace(/^(?=.)/gm, '    ')
    const article = `export const year = 2026\n\n<Tabs>\n  <TabItem value="go">\n\n${inner}\n  </TabItem>\n</Tabs>\n`
    const {output} = await remark({...rc, 'post.mdx': article})
    expect(reported(output)).toEqual(expectedFindings.map(line => moved(line, 5, 4)))
  })

  test('tabs of Docusaurus, in a list, with comments for a listing', async () => {
    const [go, output = ''] = findings.split(/(?=^```console)/m).slice(0, 2)
    const item = (text = '') => text.replace(/^(?=.)/gm, '  ')
    const article = `---
title: Boxes
---

import Tabs from '@theme/Tabs'
import TabItem from '@theme/TabItem'

<Tabs groupId="go">
<TabItem value="code" label="Code">

${go}
</TabItem>
<TabItem value="output" label="Output">

- What it prints:

  {/* goclaims partial */}

${item(output)}
</TabItem>
</Tabs>
`
    const {output: said} = await remark({
      'post.mdx': article,
      '.remarkrc.json': JSON.stringify({plugins: ['frontmatter', ...plugins]})
    })
    const line = article.split('\n').findIndex(text => text.includes('9:19')) + 1
    expect(reported(said)).toEqual([moved(offset, line - 21, 2)])
  })

  test('{/* … */} is a comment for remark-lint and for goclaims', async () => {
    const disabled = findings.replace('#', '{/* lint disable go-claim-offset */}\n\n#')
    const {exitCode, output} = await remark({...rc, 'post.mdx': disabled})
    expect(reported(output)).toEqual([moved(position, 2)])
    expect(exitCode).toBe(1)
    const at = disabled.lastIndexOf('```console')
    const skip = '{/* goclaims skip reason="output of a patched compiler" */}\n\n'
    const skipped = disabled.slice(0, at) + skip + disabled.slice(at)
    expect((await remark({...rc, 'post.mdx': skipped})).output).toBe('post.mdx: no issues found')
  })
})

/** An expected message some lines below, and some columns to the right. */
function moved(line: string, lines: number, columns = 0): string {
  return line.replace(
    /(\d+):(\d+)-(\d+):(\d+)/,
    (_, a, b, c, d) => `${+a + lines}:${+b + columns}-${+c + lines}:${+d + columns}`
  )
}
