import {mkdir, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {compile as compileMdx} from '@mdx-js/mdx'
import {execa} from 'execa'
import type {Root} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkLint from 'remark-lint'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import remarkStringify from 'remark-stringify'
import {type Preset, unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import goClaimOffset from '../rules/go-claim-offset.ts'
import goClaimPosition from '../rules/go-claim-position.ts'
import preset from '../rules/preset.ts'
import remarkLintGoClaims from '../src/index.ts'
import {expectedFindings, findings} from './articles.ts'
import {folderWith, goclaims} from './cli/command.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

/** The warnings of a report on a terminal, each as `expectedFindings` has it. */
function reported(output: string): string[] {
  return [...output.matchAll(/^(\S+) +warning +(.+?) +(go-\S+) +goclaims$/gm)].map(
    ([, place, reason, rule]) => `${rule} ${place} ${reason}`
  )
}

/** The messages of a file, in the same form. */
function told({messages}: VFile): string[] {
  return messages.map(message => {
    const {ruleId, place, reason} = message
    if (!place || !('end' in place)) throw new Error(`no range: ${message}`)
    const {start, end} = place
    return `${ruleId} ${start.line}:${start.column}-${end.line}:${end.column} ${reason}`
  })
}

/** What may stand behind a plugin of ours, and what it makes of Markdown. */
const behind: Readonly<Record<string, Preset>> = {
  nothing: {plugins: [remarkStringify]},
  'remark-rehype and rehype-stringify': {plugins: [remarkRehype, rehypeStringify]},
  'a plugin that empties the tree': {
    plugins: [
      () => (tree: Root) => {
        tree.children = []
      },
      remarkStringify
    ]
  }
}

/** The messages of unified's API with some plugins. */
async function messagesOf(
  plugins: Preset,
  value = findings,
  rest: Preset = {plugins: [remarkStringify]}
): Promise<string[]> {
  const processor = unified().use(remarkParse).use(plugins).use(rest)
  return told(await processor.process(new VFile({path: 'post.md', value})))
}

/** Run remark-cli in a folder. It writes its report to the error output. */
async function remark(cwd: string, args: readonly string[]) {
  const {exitCode, stderr} = await execa('remark', ['--no-stdout', '--no-color', ...args], {
    cwd,
    preferLocal: true,
    localDir: root,
    reject: false
  })
  return {exitCode, findings: reported(stderr), report: stderr}
}

describe('the same messages', () => {
  test('from goclaims', async () => {
    const cwd = await folderWith({'post.md': findings})
    const {exitCode, stdout} = await goclaims(cwd, ['--format', 'stylish', 'post.md'])
    expect(reported(stdout)).toEqual(expectedFindings)
    expect(exitCode).toBe(1)
  })

  test('from `remark --frail --use ./preset` in this repository', async () => {
    const folder = await folderWith({'post.md': findings})
    const run = await remark(root, ['--frail', '--use', './preset', join(folder, 'post.md')])
    expect(run).toMatchObject({exitCode: 1, findings: expectedFindings})
  })

  test.for([
    'remark-lint-go-claims/preset',
    'lint-go-claims/preset',
    'remark-lint-go-claims',
    'lint-go-claims'
  ])('from `remark --frail --use %s` in a project that has the package', async name => {
    const cwd = await projectWith({'post.md': findings})
    const run = await remark(cwd, ['--frail', '--use', name, 'post.md'])
    expect(run).toMatchObject({exitCode: 1, findings: expectedFindings})
  })

  test('from a `.remarkrc` with settings and a rule switched off', async () => {
    const plugins = [
      'remark-lint-go-claims/preset',
      ['lint-go-claims/rules/go-claim-offset', false]
    ]
    const settings = {goClaims: {timeLimit: 15_000}}
    const cwd = await projectWith({
      'post.md': findings,
      '.remarkrc.json': JSON.stringify({settings, plugins})
    })
    const run = await remark(cwd, ['--frail', 'post.md'])
    expect(run).toMatchObject({exitCode: 1, findings: expectedFindings.slice(1)})
  })

  test('from the preset in unified', async () => {
    expect(await messagesOf(preset)).toEqual(expectedFindings)
  })

  test('from the single plugin in unified', async () => {
    const plugins: Preset = {plugins: [remarkLintGoClaims]}
    expect(await messagesOf(plugins)).toEqual(expectedFindings)
  })

  test.for(Object.entries(behind))('from each of them before %s', async ([, rest]) => {
    for (const plugins of [preset, {plugins: [remarkLintGoClaims]}]) {
      expect(await messagesOf(plugins, findings, rest)).toEqual(expectedFindings)
    }
    const rule: Preset = {plugins: [goClaimPosition]}
    expect(await messagesOf(rule, findings, rest)).toEqual(expectedFindings.slice(1))
  })

  test.for(Object.entries(behind))('switched off by a comment, before %s', async ([, rest]) => {
    const disabled = `<!--lint disable go-claim-offset-->\n\n${findings}`
    const [, position = ''] = expectedFindings
    const below = [position.replace('44:11-44:14', '46:11-46:14')]
    for (const plugins of [preset, {plugins: [remarkLintGoClaims]}]) {
      expect(await messagesOf(plugins, disabled, rest)).toEqual(below)
    }
    expect(await messagesOf({plugins: [goClaimOffset]}, disabled, rest)).toEqual([])
  })

  test('from MDX that is compiled, where `{/* … */}` is a comment', async () => {
    for (const plugins of [preset.plugins, [remarkLintGoClaims]]) {
      const compile = async (path: string, value: string) => {
        const file = new VFile({path, value})
        await compileMdx(file, {format: 'mdx', remarkPlugins: plugins})
        return told(file)
      }
      for (const path of ['post.mdx', 'post.md']) {
        expect(await compile(path, findings)).toEqual(expectedFindings)
        expect(await compile(path, `{/* lint disable */}\n\n${findings}`)).toEqual([])
      }
    }
  })

  // Its message control comes last: behind remark-rehype it finds no node where our messages are.
  test.for(Object.entries(behind))(
    'beside remark-lint, which reads the same comments, in either order, before %s',
    async ([, rest]) => {
      const disabled = `<!--lint disable go-claim-offset-->\n\n${findings}`
      for (const plugins of [
        [remarkLint, remarkLintGoClaims],
        [remarkLintGoClaims, remarkLint]
      ]) {
        expect(await messagesOf({plugins}, findings, rest)).toEqual(expectedFindings)
        expect(await messagesOf({plugins}, disabled, rest)).toHaveLength(1)
      }
    }
  )

  test('once, however many plugins there are', async () => {
    const {plugins: rules = []} = preset
    const plugins: Preset = {plugins: [goClaimOffset, ...rules, remarkLintGoClaims]}
    expect(await messagesOf(plugins)).toEqual(expectedFindings)
  })

  test('from one rule alone', async () => {
    expect(await messagesOf({plugins: [goClaimOffset]})).toEqual(expectedFindings.slice(0, 1))
    expect(await messagesOf({plugins: [goClaimPosition]})).toEqual(expectedFindings.slice(1))
  })
})

test('an option that is not known is an error of remark, with the nearest one', async () => {
  const settings = {goClaims: {timelimit: 1}}
  const cwd = await projectWith({
    'post.md': findings,
    '.remarkrc.json': JSON.stringify({settings, plugins: ['lint-go-claims/preset']})
  })
  const {exitCode, report} = await remark(cwd, ['post.md'])
  expect(exitCode).toBe(1)
  expect(report).toContain(
    'Unknown option `timelimit` in `settings.goClaims`: did you mean `timeLimit`?'
  )
})

/** A project in which this package is installed. */
async function projectWith(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await folderWith({'package.json': '{"private": true}', ...files})
  await mkdir(join(cwd, 'node_modules'))
  await symlink(root, join(cwd, 'node_modules/remark-lint-go-claims'), 'junction')
  return cwd
}
