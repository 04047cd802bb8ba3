import {VFileMessage} from 'vfile-message'
import {describe, expect, test} from 'vitest'
import {formats} from '../../src/report/formats.ts'
import {emptyReport, type Report, reportListings} from '../../src/report/report.ts'
import {analysis, claim, diagnostic, verdict} from '../rules/hand-made.ts'

const x = verdict(claim('./main.go:14:2: x escapes to heap', 'x'), {
  kind: 'shifted',
  diagnostic: diagnostic('x escapes to heap', 4, 2),
  actual: {line: 4, column: 2},
  expected: {line: 4, column: 2}
})
const y = verdict(claim('./main.go:15:7: moved to heap: y', 'y'), {
  kind: 'unverifiable',
  reason: 'incomplete'
})
const literal = verdict(claim('./main.go:16: &T literal does not escape', '&T literal'), {
  kind: 'unverifiable',
  reason: 'no-code'
})

const warning = new VFileMessage('Wrong `14:2`', {
  place: {start: {line: 11, column: 11}, end: {line: 11, column: 15}},
  ruleId: 'go-claim-offset',
  source: 'goclaims'
})
Object.assign(warning, {
  messageId: 'shifted',
  fatal: false,
  expected: ['4:2'],
  note: 'Why',
  url: 'https://x.example'
})
const info = new VFileMessage('By the way', {ruleId: 'go-claim-unverifiable'})
info.fatal = undefined

const {toolchain} = analysis([x])
const report: Report = {
  tool: {version: '1.2.3', homepage: 'https://x.example', rules: []},
  toolchain,
  older: [],
  operands: ['.'],
  milliseconds: 800,
  files: [
    {
      ...emptyReport('a.md'),
      listings: reportListings(analysis([x, y, literal], {offset: 10})),
      messages: [warning, info]
    },
    emptyReport('b.md')
  ]
}
const style = {
  color: false,
  links: false,
  quiet: false,
  verbose: false,
  columns: 80,
  folders: {cwd: '/work', root: '/work'}
}

describe('json', () => {
  test('has everything about listings, claims and messages', async () => {
    const {write} = await formats.json.load()
    const text = write(report)
    expect(text.endsWith('}\n')).toBe(true)
    expect(JSON.parse(text)).toEqual({
      version: 1,
      go: {version: 'go1.26.8', goos: 'linux', goarch: 'amd64'},
      files: [
        {
          path: 'a.md',
          listings: [
            {
              line: 8,
              form: 'output',
              flags: ['-m', '-l'],
              blocks: [1],
              offset: 10,
              claims: [
                {
                  line: 11,
                  column: 1,
                  kind: 'escapes',
                  subject: 'x',
                  text: 'x escapes to heap',
                  claimed: {file: './main.go', line: 14, column: 2},
                  actual: {line: 4, column: 2, message: 'x escapes to heap'},
                  verdict: 'shifted',
                  reason: null
                },
                expect.objectContaining({
                  line: 12,
                  actual: null,
                  verdict: 'unverifiable',
                  reason: 'incomplete'
                }),
                expect.objectContaining({claimed: {file: './main.go', line: 16, column: null}})
              ]
            }
          ],
          messages: [
            {
              ruleId: 'go-claim-offset',
              messageId: 'shifted',
              severity: 'warning',
              line: 11,
              column: 11,
              endLine: 11,
              endColumn: 15,
              reason: 'Wrong `14:2`',
              expected: ['4:2'],
              note: 'Why',
              url: 'https://x.example'
            },
            {
              ruleId: 'go-claim-unverifiable',
              messageId: null,
              severity: 'info',
              line: null,
              column: null,
              endLine: null,
              endColumn: null,
              reason: 'By the way',
              expected: [],
              note: null,
              url: null
            }
          ]
        },
        {path: 'b.md', listings: [], messages: []}
      ],
      summary: {confirmed: 0, shifted: 1, moved: 0, reworded: 0, refuted: 0, unverifiable: 2}
    })
  })
})

describe('stylish', () => {
  test('sums up verdicts and why some could not be checked', async () => {
    const {write} = await formats.stylish.load()
    const text = write(report, style)
    expect(text).toContain('11:11-11:15 warning Wrong `14:2`')
    expect(text).toContain('b.md: no issues found')
    expect(text).toMatch(/\n\ngo1\.26\.8: 3 claims in 2 files: 1 shifted, 2 unverifiable\n/)
    expect(text.split('\n').slice(-3)).toEqual([
      expect.stringMatching(/^ {2}1 unverifiable: /),
      expect.stringMatching(/^ {2}1 unverifiable: /),
      ''
    ])
  })

  test('is brief when quiet: no infos, no clean files, no summary', async () => {
    const {write} = await formats.stylish.load()
    const text = write(report, {...style, quiet: true})
    expect(text).toContain('Wrong `14:2`')
    expect(text).not.toMatch(/By the way|b\.md|claims in/)
  })
})
