import {VFileMessage} from 'vfile-message'
import {describe, expect, test} from 'vitest'
import {type FormatName, formats, type Writer} from '../../src/report/formats.ts'
import {emptyReport, type Report} from '../../src/report/report.ts'
import {report, style} from './reports.ts'

const evil = [
  'Wrong `\u001B[31mx\u0007\u009B`',
  '::error::boo',
  '##[group]boo',
  '```',
  '</td><script>alert(1)</script>',
  'f[i](https://x.example)',
  '| a | b',
  'tail\u202E'
].join('\n')

const message = new VFileMessage(evil, {
  place: {start: {line: 1, column: 1}, end: {line: 1, column: 2}},
  ruleId: 'go-claim-message',
  source: 'goclaims'
})
Object.assign(message, {fatal: false, note: evil, expected: [evil], url: 'https://x.example/rule'})

const hostile: Report = {
  ...report,
  operands: [evil],
  files: [{...emptyReport(`a${evil}.md`), messages: [message]}]
}

async function written(name: FormatName, more: Partial<typeof style> = {}): Promise<string> {
  const {write}: Writer = await formats[name].load()
  return write(hostile, {...style, ...more})
}

describe.each(['pretty', 'compact', 'markdown', 'github'] as const)('%s', name => {
  test.each([false, true])('shows control characters (verbose: %s)', async verbose => {
    // GitHub has to get the name of the file as it is.
    const text = (await written(name, {verbose})).replace(/ file=.*?,line=/s, ' file=,line=')
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u)
    expect(text).toMatch(/␛/)
  })

  test.each([40, 80])('begins no line with a command of a workflow (%i columns)', async columns => {
    const lines = (await written(name, {columns, verbose: true})).split('\n')
    const commands = lines.filter(line => /^\s*::|##\[/.test(line))
    const own = commands.filter(line => /^::(?:error|warning|notice) file=/.test(line))
    expect(commands).toEqual(own)
    expect(own).toHaveLength(name === 'github' ? 1 : 0)
  })
})

test('compact is a line a message, whatever is in it', async () => {
  expect((await written('compact')).split('\n').filter(line => line.includes('boo'))).toHaveLength(
    1
  )
})

test('Markdown has one row, no HTML and no link but that of the rule', async () => {
  const text = await written('markdown')
  expect(text.split('\n').filter(line => line.startsWith('|'))).toHaveLength(3)
  const row = text.split('\n').find(line => line.includes('boo')) ?? ''
  expect(row).toContain('\\</td\\>\\<script\\>')
  expect(row.match(/(?<!\\)\]\(/g)).toHaveLength(1)
  expect(row.match(/(?<!\\)\|/g)).toHaveLength(4)
})

test('SARIF has no link in its text', async () => {
  const log = JSON.parse(await written('sarif'))
  const [{message: said}] = log.runs[0].results
  expect(said.text).toContain('f\\[i\\](https')
  expect(said.text).not.toMatch(/[^\P{Cc}\n]|\u202E/u)
})

test('JUnit has no line ending in an attribute', async () => {
  const text = await written('junit')
  for (const [, value = ''] of text.matchAll(/="([^"]*)"/g)) expect(value).not.toMatch(/[\n\r]/)
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
})
