import {access, mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import * as v from 'valibot'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {action, runAction} from './action.ts'
import {clean, findings} from './articles.ts'
import {folderWith, goclaims} from './cli/command.ts'
import {commitAll} from './cli/repository.ts'
import {readSarif} from './report/sarif.ts'

const {steps} = action.runs

const step = v.object({uses: v.string(), with: v.record(v.string(), v.unknown())})
const workflowSchema = v.object({
  jobs: v.object({claims: v.object({steps: v.array(step)})})
})

describe('action.yml', () => {
  test('uses every input that it has, and no other', () => {
    const used = JSON.stringify(steps).matchAll(/inputs\.([\w-]+)/g)
    const names = new Set([...used].map(([, name]) => name))
    expect([...names].toSorted()).toEqual(Object.keys(action.inputs).toSorted())
  })

  test('never pastes an expression into a script', () => {
    for (const step of steps) if ('run' in step) expect(step.run).not.toContain('${{')
  })

  test('sets up before it checks, and fails after it has uploaded', () => {
    expect(steps.map(({name}) => name)).toEqual([
      'Set up Go',
      'Set up Node',
      'Restore results',
      'Install',
      'Check',
      'Upload SARIF',
      'Result'
    ])
  })
})

test('the page shows a workflow with inputs that there are', async () => {
  const page = await readFile(new URL('../docs/ci.md', import.meta.url), 'utf8')
  const [, text = ''] = /```yaml\n([\s\S]+?)```/.exec(page) ?? []
  const workflow = v.parse(workflowSchema, parse(text))
  const used = workflow.jobs.claims.steps.find(({uses}) => !uses.startsWith('actions/'))
  expect(Object.keys(action.inputs)).toEqual(
    expect.arrayContaining(Object.keys(used?.with ?? {'no such step': ''}))
  )
})

describe('the steps of the action', () => {
  test('annotate, write SARIF from the root of the checkout, sum up, and fail', async () => {
    const workspace = await folderWith({})
    await mkdir(join(workspace, 'docs'))
    await writeFile(join(workspace, 'docs/my post.md'), findings)
    await commitAll(workspace)
    const run = await runAction(workspace, {
      'working-directory': 'docs',
      files: 'my post.md\n\n'
    })
    expect(run.stderr).toBe('')
    expect(run.exitCode).toBe(1)
    expect(run.stdout).toMatch(
      /^::warning file=docs\/my post\.md,line=21,endLine=21,col=11,endColumn=15,title=go-claim-offset\/shifted::/
    )
    expect(run.outputs).toEqual({status: '1', sarif: expect.stringMatching(/goclaims\.sarif$/)})
    const [log] = readSarif(await readFile(run.outputs.sarif ?? '', 'utf8')).runs
    expect(log?.results).toHaveLength(2)
    expect(JSON.stringify(log)).toContain('"uri":"docs/my%20post.md"')
    expect(run.summary).toMatch(
      /^### goclaims\n\n\*\*2 findings in 1 of 1 file[\s\S]+2 shifted, 1 moved[\s\S]+\| `my post\.md:21:11` \|/
    )
  })

  test('pass where all is right', async () => {
    const workspace = await folderWith({'post.md': clean})
    const run = await runAction(workspace, {})
    expect(run).toMatchObject({exitCode: 0, outputs: {status: '0'}})
    expect(run.stdout).toMatch(/^No issues found in 1 file\n/)
    expect(run.summary).toContain('5 confirmed')
    // What the step `Restore results` keeps.
    expect(await readdir(join(run.temp, 'goclaims/cache'))).not.toEqual([])
  })

  test('pass on what they are asked to let pass', async () => {
    const workspace = await folderWith({'old.md': findings, 'new.md': clean})
    await commitAll(workspace)
    expect(await runAction(workspace, {'max-warnings': '2'})).toMatchObject({exitCode: 0})
    expect(await runAction(workspace, {since: 'HEAD'})).toMatchObject({exitCode: 0})
    await goclaims(workspace, ['--baseline', 'known.json', '--write-baseline', '.'])
    expect(await runAction(workspace, {baseline: 'known.json'})).toMatchObject({exitCode: 0})
    await writeFile(join(workspace, 'off.yaml'), 'rules: {go-claim-offset: off}\n')
    const configured = await runAction(workspace, {config: 'off.yaml', annotate: 'false'})
    expect(configured.exitCode).toBe(1)
    expect(configured.stdout).toContain('go-claim-position')
    expect(configured.stdout).not.toMatch(/::|go-claim-offset/)
  })

  test('say what is wrong, with nothing to upload', async () => {
    const workspace = await folderWith({'post.md': clean})
    const run = await runAction(workspace, {baseline: 'missing.json'})
    expect(run).toMatchObject({exitCode: 2, outputs: {status: '2'}, summary: ''})
    expect(run.outputs).not.toHaveProperty('sarif')
    expect(run.stderr).toContain('Cannot find the baseline `missing.json`')
  })

  test('take inputs as words, whatever they hold', async () => {
    const workspace = await folderWith({'post.md': clean})
    const evil = '$(touch hit); `touch hit` "; touch hit; "'
    const names = ['files', 'config', 'since', 'baseline', 'max-warnings', 'annotate']
    for (const name of names) await runAction(workspace, {[name]: evil})
    await runAction(workspace, {files: '--write-baseline'})
    await expect(access(join(workspace, 'hit'))).rejects.toThrow('ENOENT')
  })
})
