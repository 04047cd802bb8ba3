import type {TrueArticle} from '../article.ts'
import type {ExpectedLine, Mutated} from '../expected.ts'
import type {Random} from '../random.ts'
import type {Sheet} from '../sheet.ts'
import type {Sense} from '../words.ts'
import {
  asItStands,
  changeLine,
  claimsOf,
  identifiersOf,
  type Mutation,
  mentions,
  placesOf,
  type TrueClaim
} from './mutation.ts'

/** Is there no line of the output in which this name occurs? */
function unheardOf(sheet: Sheet, name: string): boolean {
  return sheet.listing.every(({message}) => !mentions(message, name))
}

/** A name that no message has: of the code but not of that line, or made up. */
function otherName(sheet: Sheet, line: number, random: Random): string | null {
  const here = sheet.code[line - 1] ?? ''
  const names = identifiersOf(sheet.code)
    .map(({name}) => name)
    .filter(name => !mentions(here, name) && unheardOf(sheet, name))
  const madeUp = ['request', 'bufferPool', 'newSession', 'total'].filter(
    name => unheardOf(sheet, name) && !sheet.code.some(text => mentions(text, name))
  )
  return random.pick(random.int(0, 1) === 0 && names.length > 0 ? names : madeUp)
}

/**
 * A claim with a wrong name among at least two true ones. Not `does not escape`: where the
 * compiler says nothing of a name, that may well be so.
 */
function wrongName({sheet}: TrueArticle, random: Random): Mutated | null {
  const claims = claimsOf(sheet)
  const claim = random.pick(
    claims.filter(
      ({sense, subject}) =>
        sense !== 'other' && sense !== 'does-not-escape' && /^[\p{L}_]\w*$/u.test(subject)
    )
  )
  const name = claim && otherName(sheet, claim.shown.line, random)
  if (!claim || !name || claims.length < 3) return null
  const message = claim.shown.message.replace(new RegExp(`(?<!\\w)${claim.subject}(?!\\w)`), name)
  if (/^(?:content|to|result|level|heap|call|with)$/.test(claim.subject)) return null
  return changeLine(sheet, claim.index, {message}, {verdicts: ['refuted']})
}

/** The opposite of what a claim says, in the compiler's words; `null` where there is none. */
const opposites: Readonly<Record<Sense, ((subject: string, random: Random) => string) | null>> = {
  'can-inline': (subject, random) => `cannot inline ${subject}: ${random.pick(reasons)}`,
  'cannot-inline': subject => `can inline ${subject}`,
  escapes: subject => `${subject} does not escape`,
  'does-not-escape': subject => `${subject} escapes to heap`,
  'moved-to-heap': subject => `${subject} does not escape`,
  'leaking-param': subject => `${subject} does not escape`,
  'inlining-call': null,
  other: null
}

const reasons = [
  'function too complex: cost 133 exceeds budget 80',
  'marked go:noinline',
  'call to recover',
  'unhandled op DEFER'
]

/** Turns the sense of one claim of these senses around. */
function opposite(...senses: readonly Sense[]) {
  return ({sheet}: TrueArticle, random: Random): Mutated | null => {
    const claim = random.pick(claimsOf(sheet).filter(({sense}) => senses.includes(sense)))
    const message = claim && opposites[claim.sense]?.(claim.subject, random)
    if (!claim || !message || placesOf(sheet, message).length > 0) return null
    return changeLine(sheet, claim.index, {message}, {verdicts: ['refuted'], reason: 'opposite'})
  }
}

/** A claim about a name of the code of which the compiler says nothing, among true ones. */
function madeUp({sheet}: TrueArticle, random: Random): Mutated | null {
  const claims = claimsOf(sheet)
  const place = random.pick(identifiersOf(sheet.code).filter(({name}) => unheardOf(sheet, name)))
  if (!place || claims.length < 2) return null
  const {name, line, column} = place
  const message = random.pick([
    `moved to heap: ${name}`,
    `${name} escapes to heap`,
    `inlining call to ${name}`,
    `leaking param: ${name}`
  ])
  if (!message) return null
  const at = random.int(0, sheet.listing.length)
  const shown = {file: sheet.fileName, line, column, message}
  const line_: ExpectedLine = {verdicts: ['refuted'], changed: true, reason: 'silent'}
  return {
    sheet: {...sheet, listing: sheet.listing.toSpliced(at, 0, shown)},
    expected: asItStands(sheet).toSpliced(at, 0, line_),
    what: `inserted ${line}:${column} ${message}`
  }
}

/** Claims inside named functions without function literals, with the name Go ≤ 1.13 put before them. */
function withFunctionNames(sheet: Sheet): (TrueClaim & {readonly inside: string})[] {
  return claimsOf(sheet).flatMap(claim => {
    const inside = claim.sense === 'does-not-escape' && functionAt(sheet.code, claim.shown.line)
    return inside ? [{...claim, inside}] : []
  })
}

function functionAt(code: readonly string[], line: number): string | null {
  const first = code.slice(0, line).findLastIndex(text => /^func\b/.test(text))
  const head = code[first] ?? ''
  const oneLine = /\}\s*(\/\/.*)?$/.test(head) || !head.includes('{')
  const end = oneLine ? first : code.findIndex((text, index) => index > first && /^\}/.test(text))
  const body = code.slice(first, end + 1)
  if (first < 0 || line - 1 > end || body.slice(1).some(text => /\bfunc\s*\(/.test(text)))
    return null
  const parts = /^func (?:\((?:\w+ )?(\*?)(\w+)\) )?(\w+)\(/.exec(head)
  const [, pointer, receiver, name] = parts ?? []
  if (!name || /func\(/.test(head.slice(4))) return null
  if (!receiver) return name
  return pointer ? `(*${receiver}).${name}` : `${receiver}.${name}`
}

function oldPrefix({sheet}: TrueArticle, random: Random): Mutated | null {
  const claims = withFunctionNames(sheet)
  return reword(sheet, claims, '1.14', random, ({shown, inside}) => `${inside} ${shown.message}`)
}

/** `&T{...}` and `[]int{}`, but no anonymous types. */
const literal = /^(&?[\w.[\]*]+)\{(?:\.\.\.)?\}(?= (?:escapes to heap|does not escape)$)/

function oldLiteral({sheet}: TrueArticle, random: Random): Mutated | null {
  const claims = claimsOf(sheet).filter(({shown}) => literal.test(shown.message))
  return reword(sheet, claims, '1.16', random, ({shown}) =>
    shown.message.replace(literal, '$1 literal')
  )
}

/** Puts all of these claims, or one, in old words. */
function reword<C extends TrueClaim>(
  sheet: Sheet,
  claims: readonly C[],
  since: string,
  random: Random,
  words: (claim: C) => string
): Mutated | null {
  const one = random.pick(claims)
  if (!one) return null
  const chosen = new Map(
    (random.int(0, 2) === 0 ? [one] : claims).map(claim => [claim.index, claim])
  )
  const listing = sheet.listing.map((shown, index) => {
    const claim = chosen.get(index)
    return claim ? {...shown, message: words(claim)} : shown
  })
  const expected = asItStands(sheet).map((line, index): ExpectedLine | null =>
    chosen.has(index) ? {verdicts: ['reworded'], changed: true, since} : line
  )
  const what = `${chosen.size} in old words: ${one.shown.line}:${one.shown.column} ${words(one)}`
  return {sheet: {...sheet, listing}, expected, what}
}

export const wordFaults: readonly Mutation[] = [
  {name: 'name', sort: 'fault', summary: 'one name is wrong', apply: wrongName},
  {
    name: 'escapes',
    sort: 'fault',
    summary: '`escapes to heap` ↔ `does not escape`',
    apply: opposite('escapes', 'does-not-escape')
  },
  {
    name: 'stays',
    sort: 'fault',
    summary: '`moved to heap: x`, `leaking param: x` → `x does not escape`',
    apply: opposite('moved-to-heap', 'leaking-param')
  },
  {
    name: 'inline',
    sort: 'fault',
    summary: '`can inline` ↔ `cannot inline`',
    apply: opposite('can-inline', 'cannot-inline')
  },
  {name: 'made-up', sort: 'fault', summary: 'one line is made up', apply: madeUp}
]

export const oldWords: readonly Mutation[] = [
  {
    name: 'go1.13-prefix',
    sort: 'old-words',
    summary: '`F x does not escape`, as Go ≤ 1.13 wrote it',
    apply: oldPrefix
  },
  {
    name: 'go1.15-literal',
    sort: 'old-words',
    summary: '`&T literal`, as Go 1.14 and 1.15 wrote it',
    apply: oldLiteral
  }
]
