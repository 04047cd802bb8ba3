/**
 * The fixtures of older versions of Go, with these very versions. They are got first, as
 * `goclaims toolchain install` gets them; `npm test` takes those that are there.
 */
import {readdir, readFile} from 'node:fs/promises'
import {describe, expect, test} from 'vitest'
import {checkArticle} from '../../src/cli/check/check-file.ts'
import {parseOptions} from '../../src/options.ts'
import {severityOf} from '../../src/report/severity.ts'
import {disagreements, parseTruth} from '../fixtures/truth.ts'

const folder = new URL('../../docs-fixtures/', import.meta.url)
const truths = await Promise.all(
  (await readdir(folder))
    .filter(name => name.endsWith('.truth.json'))
    .map(async name => ({
      name: name.replace('.truth.json', ''),
      truth: parseTruth(await readFile(new URL(name, folder), 'utf8'))
    }))
)
const old = truths.filter(({truth}) => Number(truth.go.slice('1.'.length)) < 26)

describe('fixtures of older versions of Go', () => {
  test('are there', () => {
    expect(old.map(({truth}) => truth.go)).toEqual(
      expect.arrayContaining(['1.9', '1.12', '1.17', '1.22'])
    )
  })

  test.each(old)('$name', {timeout: 600_000}, async ({name, truth}) => {
    const given = {rules: truth.rules, go: truth.go, downloadToolchains: true}
    const options = parseOptions(given, `${name}.truth.json`)
    if (!options.ok) throw new Error(options.problem)
    const value = await readFile(new URL(`${name}.md`, folder))
    const {report} = await checkArticle({ok: true, path: `${name}.md`, value}, options.value)
    const warnings = report.messages
      .filter(message => severityOf(message) !== 'info')
      .map(({ruleId, line}) => `${ruleId} ${line}`)
    const claims = report.listings.flatMap(listing => listing.claims)
    expect({
      disagreements: disagreements(truth, claims),
      messages: warnings.toSorted()
    }).toEqual({disagreements: [], messages: truth.messages.toSorted()})
  })
})
