import {describe, expect, it} from 'vitest'
import {checkListing} from '../../src/analysis/check-listing.ts'
import {compilableUnits} from '../../src/compile/index.ts'
import type {CompileFailure, CompileResult, Unit} from '../../src/model/index.ts'
import {diagnosticsOf} from '../listings.ts'
import {articleWith, declaredIn, go, output} from '../pair/articles.ts'

const module: CompileFailure = {kind: 'module', packages: ['example.com/shop']}
const errors: CompileFailure = {
  kind: 'errors',
  errors: [{position: {file: 'main.go', line: 1, column: 1}, message: 'undefined: q'}]
}
const func = (name: string, variable = 'x') =>
  go(`func ${name}() *int {\n\t${variable} := 1\n\treturn &${variable}\n}`)

/** What is found out with a compiler that fails on units with some functions, or says something. */
async function checked(
  parts: readonly string[],
  answer: (unit: Unit) => CompileFailure | readonly string[]
) {
  const {article, listing} = articleWith(...parts)
  const compiler = compilableUnits({
    toolchain: {version: 'go1.26.8', goos: 'linux', goarch: 'amd64'},
    async compile(unit): Promise<CompileResult> {
      const said = answer(unit)
      return 'kind' in said
        ? {ok: false, failure: said}
        : {ok: true, diagnostics: diagnosticsOf(...said), added: []}
    }
  })
  const {result, failure} = await checkListing(article, listing, [], compiler, undefined)
  return {
    kinds: result.verdicts.map(({kind}) => kind),
    blocks: declaredIn(result.pairing?.unit.blocks ?? []),
    failure: failure?.failure.kind ?? null
  }
}

const has = (unit: Unit, name: string) => declaredIn(unit.blocks).includes(name)

describe('code right before a listing that does not compile', () => {
  // The listing shows a line more than other code bears out.
  const listing = output('main.go:2:2: moved to heap: x', 'main.go:1:6: can inline far')
  const parts = (near: string) => [func('far'), '# Another matter\n\n', near, listing]
  const said = ['main.go:2:2: moved to heap: x']

  it('is what the listing is about where its source fits better', async () => {
    const near = go('func far() *int {\n\tx := shop()\n\treturn &x\n}')
    const {failure, kinds} = await checked([func('other'), near, listing], unit =>
      has(unit, 'far') ? errors : said
    )
    expect(failure).toBe('errors')
    expect(kinds).toEqual(['unverifiable', 'unverifiable'])
  })

  it('is not where its source fits worse, for whatever reason it fails', async () => {
    for (const failing of [module, errors]) {
      const {failure, blocks} = await checked(parts(func('near', 'y')), unit =>
        has(unit, 'near') ? failing : said
      )
      expect(failure).toBeNull()
      expect(blocks).toEqual(['far'])
    }
  })

  it('is where it fits as well and only lacks a module', async () => {
    const parts = [
      func('far'),
      func('near'),
      output('main.go:2:2: moved to heap: x', 'main.go:9:9: inlining call to shop')
    ]
    const failureOf = async (failing: CompileFailure) =>
      (await checked(parts, unit => (has(unit, 'near') ? failing : said))).failure
    expect(await failureOf(module)).toBe('module')
    expect(await failureOf(errors)).toBeNull()
  })

  it('is not where other code bears out all that is said', async () => {
    const {failure, kinds} = await checked(
      [func('far'), func('near'), output('main.go:2:2: moved to heap: x')],
      unit => (has(unit, 'near') ? module : said)
    )
    expect(failure).toBeNull()
    expect(kinds).toEqual(['confirmed'])
  })
})

describe('a listing that nothing is found for', () => {
  it('is not checked for want of code, or because its code fails', async () => {
    const listing = output('main.go:2:2: moved to heap: x')
    expect(await checked([listing], () => [])).toEqual({
      kinds: ['unverifiable'],
      blocks: [],
      failure: null
    })
    expect(await checked([func('near'), listing], () => errors)).toMatchObject({
      blocks: ['near'],
      failure: 'errors'
    })
  })
})
