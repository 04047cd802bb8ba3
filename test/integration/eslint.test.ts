import {expect, test} from 'vitest'
import {expectedFindings, findings} from '../articles.ts'
import {projectWith, runIn} from './project.ts'

const config = `import * as mdx from 'eslint-plugin-mdx'

export default [{...mdx.flat, rules: {'mdx/remark': 'warn'}}]
`

interface EslintMessage {
  readonly ruleId: string
  readonly message: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly severity: number
}

test.for(['post.md', 'post.mdx'])('eslint-plugin-mdx says the same about %s', async name => {
  const plugins = ['remark-mdx', 'lint-go-claims/preset'].slice(name.endsWith('.mdx') ? 0 : 1)
  const folder = await projectWith({
    [name]: findings,
    '.remarkrc.json': JSON.stringify({plugins}),
    'eslint.config.js': config
  })
  const {exitCode, output} = await runIn(folder, 'eslint', ['--format', 'json', name])
  const [file]: {messages: EslintMessage[]}[] = JSON.parse(output)
  const said = file?.messages.map(
    ({ruleId, message, line, column, endLine, endColumn}) =>
      `${ruleId.replace('remark-lint-', '')} ${line}:${column}-${endLine}:${endColumn} ${message}`
  )
  expect(said).toEqual(expectedFindings)
  expect(file?.messages.map(({severity}) => severity)).toEqual([1, 1])
  expect(exitCode).toBe(0)
})
