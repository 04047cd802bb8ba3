import {parse} from 'junit2json'
import {describe, expect, test} from 'vitest'
import {write} from '../../src/report/junit.ts'
import {info, report, warning} from './reports.ts'

describe('junit', () => {
  test('is read by a reader of JUnit: a suite a file, a test a claim', async () => {
    const suites = await parse(write(report))
    expect(suites).toMatchObject({
      name: 'goclaims',
      tests: 5,
      failures: 1,
      errors: 1,
      skipped: 1,
      testsuite: [
        {name: 'posts/a, b: c.md', tests: 4, failures: 1, errors: 0, skipped: 1},
        {name: 'b.md', tests: 0, failures: 0, errors: 0, skipped: 0},
        {name: '/other/c.md', tests: 1, failures: 0, errors: 1, skipped: 0}
      ]
    })
    const cases = suites && 'testsuite' in suites ? suites.testsuite?.flatMap(s => s.testcase) : []
    expect(cases?.filter(Boolean)).toMatchObject([
      {
        name: 'x escapes to heap (line 11)',
        classname: 'posts/a, b: c.md',
        failure: [
          {
            message: 'Wrong `14:2`, 100% <sure>',
            type: 'go-claim-offset/shifted',
            inner: '11:11: Wrong `14:2`, 100% <sure>\nLine 4:\nof the block\nhttps://x.example/rule'
          }
        ]
      },
      {name: 'moved to heap: y (line 12)', skipped: [{message: expect.stringMatching(/\w{3}/)}]},
      {name: '&T literal does not escape (line 13)'},
      // An info fails nothing. A control character is shown.
      {name: 'go-block-compiles (line 2)', 'system-out': ['2:1: By the way\u2400']},
      {name: 'can be checked', error: [{message: 'Cannot read this file: gone'}]}
    ])
    expect(info.reason).toContain('\u0000')
  })

  test('every claim that a message speaks of fails', async () => {
    const [file] = [...report.files]
    if (!file) throw new Error('no file')
    const claims = [11, 13].map(line => ({line, column: 1}))
    const detail = {sentence: '', lines: [], more: 0, claims, fix: null, why: null}
    const details = new Map([[warning, detail]])
    const text = write({...report, files: [{...file, details}]})
    expect(text).toContain('<testsuites name="goclaims" tests="4" failures="2"')
    expect(text.match(/<failure message="Wrong/g)).toHaveLength(2)
  })

  test('says where each test stands, for readers that link to it', () => {
    expect(write(report)).toContain(
      '<testcase name="x escapes to heap (line 11)" classname="posts/a, b: c.md" file="posts/a, b: c.md" line="11" time="0">'
    )
  })
})
