import {describe, expect, test} from 'vitest'
import type {Analysis} from '../../src/model/index.ts'
import {
  emptyReport,
  type ListingReport,
  type Report,
  reportListings
} from '../../src/report/report.ts'
import {write} from '../../src/report/stylish.ts'
import {directiveOf} from '../blocks.ts'
import {analysis, claim, rangeOf, verdict} from '../rules/hand-made.ts'

const x = claim('./main.go:14:2: x escapes to heap', 'x')
const y = claim('./main.go:15:7: moved to heap: y', 'y')
const claims = [x, y].map(one => verdict(one, {kind: 'unverifiable', reason: 'skipped'}))

/** What is reported of a skipped listing. */
function skipped(reason: string | null): readonly ListingReport[] {
  const directive = directiveOf({skip: {reason}, range: rangeOf('# output')})
  const made: Analysis = analysis(claims)
  return reportListings({
    ...made,
    listings: made.listings.map(one => ({...one, listing: {...one.listing, directive}}))
  })
}

function summary(listings: readonly ListingReport[]): string {
  const {toolchain} = analysis(claims)
  const file = {...emptyReport('a.md'), listings}
  const report: Report = {
    tool: {version: '1.2.3', homepage: 'https://x.example', rules: []},
    toolchain,
    older: [],
    operands: [],
    milliseconds: null,
    files: [file]
  }
  const folders = {cwd: '/work', root: '/work'}
  return write(report, {
    color: false,
    links: false,
    quiet: false,
    verbose: false,
    columns: 80,
    folders
  })
}

describe('skipped claims', () => {
  test('are counted by the reasons that authors give', () => {
    const text = summary([...skipped('a patched compiler'), ...skipped(null), ...skipped('draft')])
    expect(text).toContain('6 unverifiable\n')
    expect(text).toContain(
      '\n  2 unverifiable: the author asked to skip it, "a patched compiler"\n'
    )
    expect(text).toContain('\n  2 unverifiable: the author asked to skip it, "draft"\n')
    expect(text).toContain('\n  2 unverifiable: the author asked to skip it, without a reason\n')
  })

  test('are counted together where the reason is one', () => {
    const text = summary([...skipped('draft'), ...skipped('draft')])
    expect(text).toContain('\n  4 unverifiable: the author asked to skip it, "draft"\n')
  })

  test('carry the reason in the report of their listing, and only they', () => {
    expect(skipped('draft')[0]?.skip).toEqual({reason: 'draft'})
    expect(reportListings(analysis(claims))[0]).not.toHaveProperty('skip')
  })
})
