import {mkdir, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import remarkParse from 'remark-parse'
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
  return [...output.matchAll(/^(\S+) +warning +(.+?) +(go-\S+) +remark-lint$/gm)].map(
    ([, place, reason, rule]) => `${rule} ${place} ${reason}`
  )
}

/** The messages of unified's API with some plugins, in the same form, in the order of their places. */
async function messagesOf(plugins: Preset): Promise<string[]> {
  const processor = unified().use(remarkParse).use(plugins)
  const file = new VFile({path: 'post.md', value: findings})
  await processor.run(processor.parse(file), file)
  return file.messages
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map(message => {
      const {ruleId, place, reason} = message
      if (!place || !('end' in place)) throw new Error(`no range: ${message}`)
      const {start, end} = place
      return `${ruleId} ${start.line}:${start.column}-${end.line}:${end.column} ${reason}`
    })
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
    const {exitCode, stdout} = await goclaims(cwd, ['post.md'])
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
