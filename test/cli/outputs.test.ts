import {mkdir, readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'junit2json'
import {describe, expect, test} from 'vitest'
import {clean, findings, fragment} from '../articles.ts'
import {readSarif} from '../report/sarif.ts'
import {folderWith, goclaims} from './command.ts'

const fixtures = fileURLToPath(new URL('../../docs-fixtures', import.meta.url))

describe('--output', () => {
  test('writes several reports at once besides the printed one', async () => {
    const cwd = await folderWith({'post.md': findings})
    await mkdir(join(cwd, 'out'))
    const outputs = ['sarif=out/claims.sarif', 'junit=out/junit.xml', 'json=a=b.json', 'github=gh']
    const args = outputs.flatMap(output => ['--output', output])
    const {exitCode, stdout} = await goclaims(cwd, [...args, 'post.md'])
    expect(exitCode).toBe(1)
    expect(stdout).toContain('5 claims: 2 confirmed, 2 shifted, 1 moved')

    const read = (name: string) => readFile(join(cwd, name), 'utf8')
    const {runs} = readSarif(await read('out/claims.sarif'))
    expect(runs[0]?.results?.map(({ruleId}) => ruleId)).toEqual([
      'go-claim-offset',
      'go-claim-position'
    ])
    expect(await parse(await read('out/junit.xml'))).toMatchObject({tests: 5, failures: 3})
    expect(JSON.parse(await read('a=b.json'))).toMatchObject({version: 1})
    expect(await read('gh')).toMatch(
      /^::warning file=post\.md,line=21,endLine=21,col=11,endColumn=15,title=go-claim-offset\/shifted::/
    )
  })

  test('fixes of SARIF, applied as they say, leave a clean article', async () => {
    const cwd = await folderWith({'post.md': findings.replace('./main.go:13:2', './main.go:11:2')})
    const {stdout} = await goclaims(cwd, ['--format', 'sarif', 'post.md'])
    const lines = (await readFile(join(cwd, 'post.md'), 'utf8')).split('\n')
    const results = readSarif(stdout).runs[0]?.results ?? []
    expect(results).toHaveLength(2)
    for (const {fixes} of results) {
      const replacement = fixes?.[0]?.artifactChanges[0]?.replacements[0]
      const {startLine = 0, startColumn = 0, endColumn = 0} = replacement?.deletedRegion ?? {}
      const line = lines[startLine - 1] ?? ''
      const text = replacement?.insertedContent?.text
      lines[startLine - 1] = `${line.slice(0, startColumn - 1)}${text}${line.slice(endColumn - 1)}`
    }
    expect(lines.join('\n')).toBe(clean)
  })

  test('of every fixture holds to the schema and to what readers take', async () => {
    const cwd = await folderWith({})
    const outputs = ['json=json', 'sarif=sarif', 'junit=junit', 'github=github']
    const args = outputs.flatMap(output => ['--output', output])
    await goclaims(cwd, [...args, '--frail', fixtures])
    const [json = '', sarif = '', junit = '', github = ''] = await Promise.all(
      ['json', 'sarif', 'junit', 'github'].map(name => readFile(join(cwd, name), 'utf8'))
    )
    const {files, summary} = JSON.parse(json)
    const messages = files.flatMap((file: {messages: unknown[]}) => file.messages)
    expect(messages.length).toBeGreaterThan(50)

    const results = readSarif(sarif).runs[0]?.results ?? []
    expect(results).toHaveLength(messages.length)
    const names = results.map(result => result.partialFingerprints?.['goclaims/v1'])
    expect(names.filter(name => !name)).toEqual([])

    const suites = await parse(junit)
    const cases = suites && 'testsuite' in suites ? (suites.testsuite ?? []) : []
    expect(cases.flatMap(suite => suite.testcase ?? [])).toHaveLength(suites?.tests ?? 0)
    expect(suites).toHaveProperty('skipped', summary.unverifiable)

    const lines = github.trimEnd().split('\n')
    const commands = lines.filter(line => line.startsWith('::'))
    // What follows is for the log.
    expect(lines.slice(0, commands.length)).toEqual(commands)
    expect(commands).toHaveLength(messages.length)
    for (const command of commands) expect(command).toMatch(/^::(warning|notice) file=.+::.+$/)
  })

  test('counts paths from the checkout that a workflow of GitHub names', async () => {
    const root = await folderWith({})
    await mkdir(join(root, 'docs'))
    const outside = await folderWith({'post.md': findings})
    const {stdout} = await goclaims(outside, ['--format', 'github', 'post.md'], {
      env: {GITHUB_WORKSPACE: join(outside, '..')}
    })
    expect(stdout).toContain(`::warning file=${outside.split('/').at(-1)}/post.md,line=21`)
  })

  test.for([
    [['--output', 'claims.sarif'], 'It has to be FORMAT=FILE, as in sarif=claims.sarif'],
    [
      ['--output', 'xml=a'],
      'formats are pretty, compact, stylish, json, sarif, junit, markdown, github'
    ],
    [['-o', 'json=a', '-o', 'junit=./a'], 'Two reports cannot go to one file']
  ] as const)('refuses %j', async ([args, sentence]) => {
    const cwd = await folderWith({'post.md': clean})
    const {exitCode, stdout, stderr} = await goclaims(cwd, [...args, 'post.md'])
    expect({exitCode, stdout}).toEqual({exitCode: 2, stdout: ''})
    expect(stderr).toContain(sentence)
  })

  test('says what cannot be written, and prints all the same', async () => {
    const cwd = await folderWith({'post.md': clean})
    const {exitCode, stdout, stderr} = await goclaims(cwd, ['-o', 'json=post.md/x', 'post.md'])
    expect(exitCode).toBe(2)
    expect(stdout).toContain('No issues found in 1 file')
    expect(stderr).toMatch(/^goclaims: Cannot write the report `post\.md\/x`: .+\n$/)
  })
})

test('a folder for a report is not made: its name may be a slip', async () => {
  const cwd = await folderWith({'post.md': clean})
  const {exitCode, stderr} = await goclaims(cwd, ['-o', 'json=no/such/x.json', 'post.md'])
  expect(exitCode).toBe(2)
  expect(stderr).toBe(
    'goclaims: Cannot write the report `no/such/x.json`: there is no folder `no/such`; make it first\n'
  )
  expect(await readdir(cwd)).not.toContain('no')
})

describe('--max-warnings', () => {
  test.for([
    ['2', 0],
    ['1', 1],
    ['0', 1]
  ] as const)('%s of two: exit code %d', async ([most, exitCode]) => {
    const cwd = await folderWith({'post.md': findings})
    const run = await goclaims(cwd, ['--max-warnings', most, 'post.md'])
    expect(run.exitCode).toBe(exitCode)
    expect(run.stdout).toContain('Unexpected position `9:19`')
  })

  test('lets neither errors pass, nor infos where these count', async () => {
    const cwd = await folderWith({
      'post.md': findings,
      'part.md': fragment,
      '.goclaimsrc': 'rules: {go-claim-position: error}\n'
    })
    expect((await goclaims(cwd, ['--max-warnings', '9', 'post.md'])).exitCode).toBe(1)
    expect((await goclaims(cwd, ['--max-warnings', '9', 'part.md'])).exitCode).toBe(0)
    expect((await goclaims(cwd, ['--max-warnings', '9', '--frail', 'part.md'])).exitCode).toBe(1)
  })

  test.for(['-1', 'many', '1.5', ''])('is a number: %j is none', async most => {
    const cwd = await folderWith({'post.md': clean})
    const {exitCode, stderr} = await goclaims(cwd, ['--max-warnings', most, 'post.md'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('It has to be a whole number')
  })
})
