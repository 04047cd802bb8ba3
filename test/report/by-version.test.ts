import {expect, test} from 'vitest'
import type {Analysis, Verdict} from '../../src/model/index.ts'
import {formats, type Report, reportListings} from '../../src/report/index.ts'
import {analysis, diagnostic, literal, verdict, x, y} from '../rules/hand-made.ts'
import {article, report} from './reports.ts'

/** Verdicts about the claims with a Go. */
function withGo(version: string, ...verdicts: readonly Verdict[]): Analysis {
  const made = analysis(verdicts)
  return {...made, toolchain: {...made.toolchain, version}}
}

const right = (claim: typeof x) =>
  verdict(claim, {
    kind: 'confirmed',
    diagnostic: diagnostic('x escapes to heap', 4, 2),
    actual: {line: 4, column: 2}
  })
const unchecked = (claim: typeof x) =>
  verdict(claim, {kind: 'unverifiable', reason: 'does-not-compile'})
const wrong = (claim: typeof x) => verdict(claim, {kind: 'refuted', reason: 'silent'})

const older = withGo('go1.12.17', right(x), right(y), right(literal))
const newest = {...withGo('go1.26.8', right(x), wrong(y), wrong(literal)), older: [older]}

const run: Report = {
  ...report,
  older: [older.toolchain],
  files: [{...article, messages: [], listings: reportListings(newest)}]
}
const style = {
  color: false,
  links: false,
  quiet: false,
  verbose: false,
  columns: 80,
  folders: {cwd: '/x', root: '/x'}
}

test.for(['pretty', 'compact', 'github', 'markdown', 'stylish'] as const)(
  '%s says what became of the claims with each Go',
  async format => {
    const {write} = await formats[format].load()
    const rows = write(run, style)
      .split('\n')
      .filter(line => /^\s*go1/.test(line) && !line.includes('file'))
    expect(rows.map(line => line.trim())).toEqual([
      expect.stringMatching(/^go1\.26\.8 +1 confirmed, 2 refuted/),
      expect.stringMatching(/^go1\.12\.17 +3 confirmed/)
    ])
  }
)

test('JSON has the verdict of each claim with each Go', async () => {
  const {write} = await formats.json.load()
  const written = JSON.parse(write(run))
  expect(written.gos.map(({version}: {version: string}) => version)).toEqual([
    'go1.26.8',
    'go1.12.17'
  ])
  const [, second] = written.files[0].listings[0].claims
  expect(second).toMatchObject({
    verdict: 'refuted',
    gos: [
      {go: 'go1.26.8', verdict: 'refuted', reason: 'silent'},
      {go: 'go1.12.17', verdict: 'confirmed', reason: null}
    ]
  })
})

test('a listing with a Go of its own is held to that alone', () => {
  const own = {version: 'go1.17.13', goos: 'linux', goarch: 'amd64'}
  const pinned = (made: Analysis) => ({
    ...made,
    listings: made.listings.map(listing => ({...listing, toolchain: own}))
  })
  const listings = reportListings({...pinned(newest), older: [pinned(older)]})
  expect(listings[0]).toMatchObject({go: 'go1.17.13'})
  expect(listings[0]?.claims.map(claim => 'gos' in claim)).toEqual([false, false, false])
})

test.for(['compact', 'stylish'] as const)(
  '%s names the Go that articles were held to, not that of the run',
  async format => {
    const own = reportListings(older, newest.toolchain)
    const only: Report = {...report, files: [{...article, messages: [], listings: own}]}
    const {write} = await formats[format].load()
    const written = write({...only, toolchain: newest.toolchain}, style)
    expect(written).toContain('go1.12.17')
    expect(written).not.toContain('go1.26.8')
  }
)

test('what one Go can tell counts as checked', async () => {
  const blind = withGo('go1.26.8', ...[x, y, literal].map(unchecked))
  const listings = reportListings({...blind, older: [older]})
  const {write} = await formats.compact.load()
  const written = write({...run, files: [{...article, messages: [], listings}]}, style)
  expect(written).toContain('No issues found in 1 file')
  expect(written).not.toContain('could not be checked')
})
