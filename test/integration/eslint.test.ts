import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {clean, expectedFindings, findings} from '../articles.ts'
import {withoutGo} from '../cli/command.ts'
import {projectWith, runIn} from './project.ts'

const mdxConfig = `import * as mdx from 'eslint-plugin-mdx'

export default [{...mdx.flat, rules: {'mdx/remark': 'warn'}}]
`

interface EslintMessage {
  readonly ruleId: string
  readonly message: string
  readonly messageId?: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly severity: number
}

const markdownConfig = `import markdown from '@eslint/markdown'
import goClaims from 'remark-lint-go-claims/eslint'

export default [
  {files: ['**/*.md'], plugins: {markdown}, language: 'markdown/gfm'},
  {files: ['**/*.md'], ...goClaims.configs.recommended}
]
`

test.for(['post.md', 'post.mdx'])('eslint-plugin-mdx says the same about %s', async name => {
  const plugins = ['remark-mdx', 'lint-go-claims/preset'].slice(name.endsWith('.mdx') ? 0 : 1)
  const folder = await projectWith({
    [name]: findings,
    '.remarkrc.json': JSON.stringify({plugins}),
    'eslint.config.js': mdxConfig
  })
  const {exitCode, output} = await runIn(folder, 'eslint', ['--format', 'json', name])
  const [file]: {messages: EslintMessage[]}[] = JSON.parse(output)
  const said = file?.messages.map(
    ({ruleId, message, line, column, endLine, endColumn}) =>
      `${ruleId.replace('goclaims-', '')} ${line}:${column}-${endLine}:${endColumn} ${message}`
  )
  expect(said).toEqual(expectedFindings)
  expect(file?.messages.map(({severity}) => severity)).toEqual([1, 1])
  expect(exitCode).toBe(0)
})

describe('rules for @eslint/markdown', () => {
  const files = {'eslint.config.js': markdownConfig}

  test('say the same, at the same words', async () => {
    const folder = await projectWith({...files, 'post.md': findings, 'clean.md': clean})
    const {exitCode, output} = await runIn(folder, 'eslint', [
      '--format',
      'json',
      'clean.md',
      'post.md'
    ])
    const results: {filePath: string; messages: EslintMessage[]}[] = JSON.parse(output)
    const said = results.map(({messages}) =>
      messages.map(
        ({ruleId, message, line, column, endLine, endColumn}) =>
          `${ruleId.replace('go-claims/', '')} ${line}:${column}-${endLine}:${endColumn} ${message}`
      )
    )
    expect(said).toEqual([[], expectedFindings])
    const ids = results[1]?.messages.map(({messageId}) => messageId)
    expect(ids).toEqual(['shifted', 'moved'])
    expect(exitCode).toBe(1)
  })

  test('correct the words that are wrong, and no other byte', async () => {
    const odd = `* a list\n+ and another,  with  spaces\r\n\r\n${findings}`
    const folder = await projectWith({...files, 'post.md': odd})
    const {exitCode, output} = await runIn(folder, 'eslint', ['--fix', 'post.md'])
    expect({exitCode, output}).toEqual({exitCode: 0, output: ''})
    expect(await readFile(join(folder, 'post.md'), 'utf8')).toBe(odd.replace(findings, clean))
  })

  test('are switched off by comments of ESLint', async () => {
    const comment = '<!-- eslint-disable go-claims/go-claim-offset -->'
    const folder = await projectWith({...files, 'post.md': `${comment}\n\n${findings}`})
    const {output} = await runIn(folder, 'eslint', ['post.md'])
    expect(output).not.toContain('go-claim-offset')
    expect(output).toContain('go-claim-position')
  })

  test('say once that there is no Go', async () => {
    const folder = await projectWith({...files, 'post.md': findings, 'clean.md': clean})
    const {PATH = '', ...hidden} = await withoutGo()
    const env = {...hidden, PATH: `${join(folder, 'node_modules/.bin')}:${PATH}:/usr/bin:/bin`}
    const {output, exitCode} = await runIn(folder, 'eslint', ['.'], env)
    expect(output.match(/Cannot find the Go compiler/g)).toHaveLength(1)
    expect(output).toContain('with `settings.goClaims.go` of your ESLint configuration, or')
    expect(exitCode).toBe(0)
  })

  test.each([
    [{go: '/no/such/go'}, 0, /warning .*looked for `\/no\/such\/go`/],
    [{goes: '1.25'}, 2, /Unknown option `goes` in `settings.goClaims` of ESLint/]
  ])('take %j from the settings of ESLint', async (goClaims, code, said) => {
    const settings = `settings: ${JSON.stringify({goClaims})}`
    const config = markdownConfig.replace(
      "language: 'markdown/gfm'",
      match => `${match}, ${settings}`
    )
    const folder = await projectWith({'eslint.config.js': config, 'post.md': findings})
    const {exitCode, output} = await runIn(folder, 'eslint', ['.'])
    expect(output).toMatch(said)
    expect(exitCode).toBe(code)
  })
})
