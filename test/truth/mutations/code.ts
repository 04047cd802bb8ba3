import {retab, type TrueArticle} from '../article.ts'
import type {ExpectedLine, Mutated} from '../expected.ts'
import type {Random} from '../random.ts'
import type {Sheet} from '../sheet.ts'
import {asItStands, isAlone, type Mutation, placesOf} from './mutation.ts'

/** Turns tabs into spaces; of lines that mix both, nobody can say which column they had. */
function spaces(width: number) {
  return ({sheet, retabs}: TrueArticle): Mutated | null => {
    if (!retabs.includes(width) || !sheet.code.some(text => text.startsWith('\t'))) return null
    const expected = asItStands(sheet).map((line, index) => {
      const code = sheet.code[(sheet.listing[index]?.line ?? 0) - 1] ?? ''
      return /^\t* /.test(code) ? null : line
    })
    const code = retab(sheet.code, width)
    return {sheet: {...sheet, code}, expected, what: `tabs are ${width} spaces`}
  }
}

/** Imports that can be found again from the names in use: no alias, nothing internal. */
const plainImport = /^(?:import )?\s*"(?!internal\/)[\w/]+"$/

/** Number of lines up to the end of the package clause, or of the imports, with the blank lines after. */
function headLength(code: readonly string[], through: 'package' | 'imports'): number | null {
  const lastLine = {package: /^package /, imports: /^(?:package |import (?!\()|\))/}[through]
  const firstDeclaration = code.findIndex(text => /^(?:func|type|var|const)\b/.test(text))
  const head = code.slice(0, firstDeclaration < 0 ? code.length : firstDeclaration)
  const imports = head.filter(text => /^(?:import )?\s*(?:[\w.]+ )?"/.test(text.trim()))
  if (imports.some(text => !plainImport.test(text.trim()))) return null
  let length = head.findLastIndex(text => lastLine.test(text)) + 1
  while (length < code.length && code[length] === '') length++
  return length
}

/**
 * Cuts the top of the file and leaves the listing's lines: a fragment whose first line nobody can
 * know, so that the offset is no disagreement.
 */
function cutTop(through: 'package' | 'imports') {
  return ({sheet}: TrueArticle, _: Random): Mutated | null => {
    const cut = headLength(sheet.code, through)
    if (!cut || sheet.code.some(text => /^\/\/go:(?:linkname|build)/.test(text) && cut === 0))
      return null
    if (sheet.code.slice(cut).some(text => text.startsWith('//go:linkname'))) return null
    const expected = asItStands(sheet).map(
      (line, index) => line && afterCut(line, sheet, index, cut)
    )
    const what = `first ${cut} lines cut off`
    return {sheet: {...sheet, code: sheet.code.slice(cut)}, expected, offset: cut, what}
  }
}

function afterCut(line: ExpectedLine, sheet: Sheet, index: number, cut: number): ExpectedLine {
  const shown = sheet.listing[index]
  if (!shown || shown.line === null || shown.file !== sheet.fileName) return line
  const real = {line: shown.line - cut, column: shown.column}
  const thinEvidence = isAlone(sheet) ? (['unverifiable'] as const) : []
  const alsoTrue = placesOf(sheet, shown.message).some(
    place => place.line - cut === shown.line && place.column === shown.column
  )
  return {
    verdicts: ['shifted', ...(alsoTrue ? (['confirmed'] as const) : []), ...thinEvidence],
    changed: false,
    actual: alsoTrue ? [real, {line: shown.line, column: shown.column}] : [real]
  }
}

export const codeChanges: readonly Mutation[] = [
  {name: 'tabs-to-4', sort: 'harmless', summary: 'tabs are 4 spaces', apply: spaces(4)},
  {name: 'tabs-to-2', sort: 'harmless', summary: 'tabs are 2 spaces', apply: spaces(2)},
  {
    name: 'package-cut',
    sort: 'harmless',
    summary: 'the code begins after the package clause',
    apply: cutTop('package')
  },
  {
    name: 'imports-cut',
    sort: 'harmless',
    summary: 'the code begins after the imports',
    apply: cutTop('imports')
  }
]
