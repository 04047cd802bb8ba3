import {expect, test} from 'vitest'
import goClaims from '../../../src/hosts/vite/index.ts'

test.each([
  [
    {includ: []},
    /Unknown option `includ` in the options of `remark-lint-go-claims\/vite`: did you mean `include`\?/
  ],
  [
    {failOn: 'always'},
    /Wrong option `failOn` .*: expected `warning`, `error` or `never`, not `"always"`/
  ],
  [{include: 3}, /Wrong option `include` .*: expected a pattern or a list of patterns/]
])('%j is refused where the configuration is read', (options, problem) => {
  expect(() => goClaims(JSON.parse(JSON.stringify(options)))).toThrow(problem)
})

test('takes no options, and all of them', () => {
  expect(goClaims().name).toBe('remark-lint-go-claims')
  expect(
    goClaims({include: ['docs/**/*.md'], exclude: 'docs/old/**', missingGo: 'error'})
  ).toBeDefined()
})
