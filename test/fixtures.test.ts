/**
 * Every article of `docs-fixtures/`, through the whole road with the real compiler.
 *
 * Beside `NAME.md` (or `.mdx`) stand two files: `NAME.truth.json`, written by hand from real
 * compilations, says what must become of each claim (`fixtures/truth.ts` says how it is written);
 * `NAME.snap.txt` is the report, about a line a claim, kept to be read in a diff (`npx vitest run -u`
 * renews it, which the truth then still has to agree with). One report is kept as JSON too.
 */
import {readdir, readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {compilerFor} from '../src/analysis/compilers.ts'
import {toolchainFor} from '../src/analysis/toolchain.ts'
import {checkArticle} from '../src/cli/check/check-file.ts'
import {parseOptions} from '../src/options.ts'
import {write} from '../src/report/json.ts'
import {severityOf} from '../src/report/severity.ts'
import {writeSnapshot} from './fixtures/snapshot.ts'
import {disagreements, parseTruth} from './fixtures/truth.ts'

/** The article whose report is also kept as JSON: offsets, a correction and notes are in it. */
const heldAsJson = 'lamps'
const folder = new URL('../docs-fixtures/', import.meta.url)
const entries = await readdir(folder)
const articles = entries.filter(entry => /\.mdx?$/.test(entry)).sort()

const created = await compilerFor({})
if (!created.ok) throw new Error(created.problem)
const {toolchain} = created.compiler
const installed = /^go(1\.\d+)/.exec(toolchain.version)?.[1]

describe('articles of docs-fixtures', () => {
  test.for(articles)('%s', {timeout: 120_000}, async (article, {skip}) => {
    const name = article.replace(/\.mdx?$/, '')
    const truth = parseTruth(await readFile(new URL(`${name}.truth.json`, folder), 'utf8'))
    const go = truth.go === installed ? {} : {go: truth.go}
    const found = await toolchainFor(go)
    skip(!found.ok, `fixture is for Go ${truth.go}, which is not on this machine`)

    const value = await readFile(new URL(article, folder))
    const options = parseOptions({rules: truth.rules, ...go}, `${name}.truth.json`)
    if (!options.ok) throw new Error(options.problem)
    const checked = await checkArticle({ok: true, path: article, value}, options.value)
    const {report: file} = checked
    const warnings = file.messages
      .filter(message => severityOf(message) !== 'info')
      .map(({ruleId, line}) => `${ruleId} ${line}`)
    const claims = file.listings.flatMap(listing => listing.claims)
    expect({
      disagreements: disagreements(truth, claims),
      messages: warnings.toSorted()
    }).toEqual({disagreements: [], messages: truth.messages.toSorted()})

    await expect(writeSnapshot(checked)).toMatchFileSnapshot(
      fileURLToPath(new URL(`${name}.snap.txt`, folder))
    )
    if (name !== heldAsJson) return

    // Patch releases say the same, so the report of one is that of all.
    const tool = {version: '', homepage: '', rules: []}
    const asOfMinor = {...toolchain, version: `go${installed}`}
    const report = write({
      tool,
      toolchain: asOfMinor,
      older: [],
      operands: [],
      milliseconds: null,
      files: [file]
    })
    await expect(`${JSON.stringify(JSON.parse(report), null, 2)}\n`).toMatchFileSnapshot(
      fileURLToPath(new URL(`${name}.snap.json`, folder))
    )
  })

  test('every truth and snapshot belongs to an article', () => {
    const names = new Set(articles.map(article => article.replace(/\.mdx?$/, '')))
    const strays = entries
      .filter(entry => /\.(json|txt)$/.test(entry))
      .filter(entry => !names.has(entry.replace(/\.(truth\.json|snap\.txt)$/, '')))
      .filter(entry => entry !== `${heldAsJson}.snap.json`)
    expect(strays).toEqual([])
  })
})
