import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {stripVTControlCharacters} from 'node:util'
import stringWidth from 'string-width'
import {describe, expect, test} from 'vitest'
import {compilerFor} from '../../src/analysis/compilers.ts'
import {checkArticle} from '../../src/cli/check/check-file.ts'
import {write} from '../../src/report/pretty.ts'
import {emptyReport, type FileReport, type Report} from '../../src/report/report.ts'
import {write as writeStylish} from '../../src/report/stylish.ts'
import {report as handMade, style} from './reports.ts'

const created = await compilerFor({})
if (!created.ok) throw new Error(created.problem)
const {toolchain} = created.compiler
const installed = /^go(1\.\d+)/.exec(toolchain.version)?.[1]

const article = new URL('articles/parcels.md', import.meta.url)

async function checked(value: Uint8Array | string, name = 'parcels.md'): Promise<FileReport> {
  const input = {ok: true, path: name, value: Buffer.from(value)} as const
  return (await checkArticle(input, {}, {explains: true})).report
}

function reportOf(...files: readonly FileReport[]): Report {
  const {tool} = handMade
  const asOfMinor = {...toolchain, version: `go${installed}`}
  return {tool, toolchain: asOfMinor, older: [], operands: ['.'], milliseconds: 812, files}
}

const parcels = await checked(await readFile(article))
const lines = (columns: number) =>
  write(reportOf(parcels), {...style, columns})
    .trimEnd()
    .split('\n')

describe.runIf(installed === '1.26')('at a terminal, for Go 1.26', () => {
  test.each([60, 80, 120, 200])('of %i columns', async columns => {
    const snapshot = new URL(`snapshots/parcels-${columns}.txt`, import.meta.url)
    await expect(`${lines(columns).join('\n')}\n`).toMatchFileSnapshot(fileURLToPath(snapshot))
  })

  test.each([40, 60, 80, 120, 200])('no line is wider than %i columns', columns => {
    const wide = lines(columns).filter(line => stringWidth(line) > columns)
    // What a terminal makes a link of is kept whole.
    expect(wide.filter(line => !/^parcels\.md:/.test(line))).toEqual([])
  })

  test('a long place stays whole, and what has no room beside it stands below', async () => {
    const long = await checked(await readFile(article), `${'deep/'.repeat(5)}parcels.md`)
    const heads = write(reportOf(long), {...style, columns: 60}).split('\n\n')
    expect(heads[0]?.split('\n').slice(0, 2)).toEqual([
      `${'deep/'.repeat(5)}parcels.md:29:11 go-claim-offset`,
      '  fixable'
    ])
    const narrow = write(reportOf(long), {...style, columns: 50}).split('\n')
    expect(narrow[1]).toBe('  go-claim-offset  fixable')
  })

  test('colours change nothing of the text', () => {
    const plain = write(reportOf(parcels), style)
    const colored = write(reportOf(parcels), {...style, color: true})
    expect(colored).not.toBe(plain)
    expect(stripVTControlCharacters(colored)).toBe(plain)
  })

  test('the name of a rule leads to its page', () => {
    const text = write(reportOf(parcels), {...style, links: true})
    const links = text.split('\u001B]8;;').map(link => link.replace('\u0007', ' '))
    expect(links).toContainEqual(expect.stringMatching(/^https:\S+offset\.md go-claim-offset$/))
  })

  test('with all that there is to say', () => {
    const text = write(reportOf(parcels), {...style, verbose: true})
    expect(text).toMatch(/^ {2}go1\.26\S* with `-m` prints/m)
    expect(text).toMatch(/^ {2}https:\S+go-claim-offset\.md$/m)
  })
})

describe('what a report comes to', () => {
  const totals = (...files: readonly FileReport[]) =>
    write(reportOf(...files), style)
      .split('\n\n')
      .at(-1)
  const claim = (words: string) =>
    ['```go', 'package main', '', 'func main() {}', '```', '', '```', words, '```', ''].join('\n')
  const inline = './main.go:3:6: can inline main'

  test('no issues were found only where everything was checked', async () => {
    const clean = await checked(claim(inline))
    expect(totals(clean)).toBe(
      `No issues found in 1 file\n1 claim: 1 confirmed · go${installed} · 0.8 s\n`
    )
    const other = await checked(
      claim(`${inline}\n/usr/local/go/src/fmt/print.go:8:6: can inline x`)
    )
    expect(totals(other)).toBe(
      'No issues in 1 of 2 claims (1 could not be checked: it is about a file that the\n' +
        'article does not show)\n' +
        `2 claims: 1 confirmed, 1 unverifiable · go${installed} · 0.8 s\n`
    )
  })

  test('nor by remark’s reporter', async () => {
    const clean = await checked(claim(inline), 'a.md')
    const outside = `${inline}\n/usr/local/go/src/fmt/print.go:8:6: can inline x`
    const other = await checked(claim(outside), 'b.md')
    const text = writeStylish(reportOf(clean, other), style)
    expect(text).toMatch(/^a\.md: no issues found$/m)
    expect(text).toMatch(/^b\.md: no issues in 1 of 2 claims \(1 could not be checked\)$/m)
  })

  test('nothing is said of the time where nobody is to know', () => {
    const text = write({...reportOf(emptyReport('a.md')), milliseconds: null}, style)
    expect(text).toBe(`No issues found in 1 file\n0 claims · go${installed}\n`)
  })

  test('messages that comments hide are counted', async () => {
    const wrong = claim('./main.go:4:6: can inline main')
    const hidden = await checked(
      `<!--lint disable go-claim-offset go-claim-position-->\n\n${wrong}`
    )
    expect(totals(hidden)).toContain('No issues found in 1 file, 1 hidden by comments\n')
  })

  test('commands that correct it are named, with what they are to correct', async () => {
    const shifted = await checked(claim('./main.go:13:6: can inline main'), "it's.md")
    expect(totals(shifted)).toContain(
      '1 finding in 1 of 1 file, 1 fixable with `goclaims --fix "it\'s.md"`\n'
    )
    const two = await checked(claim('./main.go:13:6: can inline main'), 'b.md')
    expect(totals(shifted, two, emptyReport('c.md'))).toContain(
      '2 findings in 2 of 3 files, 2 fixable with `goclaims --fix .`\n'
    )
    const many = {...reportOf(shifted, two), operands: ["it's.md", 'b.md', 'c.md']}
    expect(write(many, style).replaceAll('\n', ' ')).toContain('2 fixable if you add `--fix` ')
    const denied = await checked(claim('./main.go:3:6: cannot inline main: recursive'), 'd.md')
    expect(totals(denied)).toContain('1 fixable with `goclaims update d.md`\n')
  })

  test('files that cannot be read are no clean files', () => {
    const text = write(handMade, style)
    expect(text).toContain('/other/c.md cannot-check  error\n  Cannot read this file: gone.\n')
    expect(text).toContain('1 finding and 1 info in 1 of 3 files, 1 file could not be checked\n')
  })

  test('and when quiet only what needs doing is said', () => {
    const text = write(handMade, {...style, quiet: true})
    expect(text).toContain('Wrong `14:2`')
    expect(text).not.toMatch(/By the way|1\.26/)
  })
})

test('nothing of an article is taken for a command by a terminal', async () => {
  const text = write(
    reportOf(
      await checked('```\n./main.go:1:2: \u001B[31mx\u009B escapes to heap\n```\n', 'a\nb.md')
    ),
    style
  )
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
})
