import type {TrueArticle} from '../article.ts'
import type {ExpectedLine, Mutated} from '../expected.ts'
import type {Random} from '../random.ts'
import type {Sheet, ShownLine} from '../sheet.ts'
import {readWords, type Sense} from '../words.ts'

/** One way to change an article whose every line is true. */
export interface Mutation {
  readonly name: string
  /**
   * `fault`: must be reported, at the line that it changed and at no other. `harmless`: must cause
   * no warning. `old-words`: another Go version's words, must be reported as that.
   */
  readonly sort: 'fault' | 'harmless' | 'old-words'
  readonly summary: string
  /** `null` where the article gives nothing to change in this way. */
  apply(article: TrueArticle, random: Random): Mutated | null
}

/** A line of the listing that states something about the file shown. */
export interface TrueClaim {
  readonly index: number
  readonly shown: ShownLine & {readonly line: number}
  readonly sense: Sense
  readonly subject: string
}

/** The lines of a listing that are claims about the file shown. */
export function claimsOf(sheet: Sheet): TrueClaim[] {
  return sheet.listing.flatMap((shown, index) => {
    const words = readWords(shown.message)
    if (!words || shown.line === null || shown.file !== sheet.fileName) return []
    return [{index, shown: {...shown, line: shown.line}, ...words}]
  })
}

/** Does the listing say a single thing about the file shown? */
export function isAlone(sheet: Sheet): boolean {
  return claimsOf(sheet).length === 1
}

const confirmed: ExpectedLine = {verdicts: ['confirmed'], changed: false}

/**
 * What becomes of the article as it stands: every claim is confirmed; of positions outside the
 * file shown, the linter may also say that it cannot know.
 */
export function asItStands(sheet: Sheet): (ExpectedLine | null)[] {
  return sheet.listing.map(shown => {
    if (shown.line === null || !readWords(shown.message)) return null
    if (shown.file === sheet.fileName) return confirmed
    return {verdicts: ['confirmed', 'unverifiable'], changed: false}
  })
}

/** The sheet with one line of its listing replaced, and what must become of that line. */
export function changeLine(
  sheet: Sheet,
  index: number,
  change: Partial<ShownLine>,
  expected: Omit<ExpectedLine, 'changed'>
): Mutated {
  const listing = sheet.listing.map((shown, at) => (at === index ? {...shown, ...change} : shown))
  const all = asItStands(sheet)
  all[index] = {...expected, changed: true}
  const before = sheet.listing[index]
  const what = `${describe(before)} → ${describe(listing[index])}`
  return {sheet: {...sheet, listing}, expected: all, what}
}

function describe(shown: ShownLine | undefined): string {
  return shown ? `${shown.line}:${shown.column} ${shown.message}` : ''
}

/** Positions at which the compiler prints this message, in lines of the code. */
export function placesOf(sheet: Sheet, message: string) {
  return claimsOf(sheet)
    .filter(({shown}) => shown.message === message)
    .map(({shown}) => ({line: shown.line, column: shown.column}))
}

/** Is the whole word among the words of this text? */
export function mentions(text: string, word: string): boolean {
  return [...text.matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)].some(match => match[0] === word)
}

/** Names of variables, functions and types in the code, without keywords and comments, each with its places. */
export function identifiersOf(code: readonly string[]) {
  return code.flatMap((text, index) => {
    const plain = text.replace(/\/\/.*$|\/\*.*$|"(?:[^"\\]|\\.)*"/g, match =>
      ' '.repeat(match.length)
    )
    return [...plain.matchAll(/(?<![\w.'"`])[\p{L}_][\p{L}\p{N}_]*/gu)]
      .filter(([name]) => !keywords.has(name) && name !== '_')
      .map(match => ({name: match[0], line: index + 1, column: match.index + 1}))
  })
}

const keywords = new Set(
  (
    'break default func interface select case defer go map struct chan else goto package switch ' +
    'const fallthrough if range type continue for import return var'
  ).split(' ')
)
