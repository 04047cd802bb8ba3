import type {TrueArticle} from '../article.ts'
import type {ExpectedLine, Mutated} from '../expected.ts'
import type {Random} from '../random.ts'
import type {Sheet, ShownLine} from '../sheet.ts'
import {
  asItStands,
  changeLine,
  claimsOf,
  isAlone,
  type Mutation,
  mentions,
  placesOf,
  type TrueClaim
} from './mutation.ts'

/** Claims whose position a mutation may change: not the steps of `-m=2`, many of which say the same. */
function movable(sheet: Sheet) {
  return claimsOf(sheet).filter(({sense}) => sense !== 'other')
}

/**
 * Does the compiler say nothing like this claim on the line? Only then is a claim that is moved
 * there moved: not true of something else, not the opposite, and not other words for what the
 * compiler says at that very place.
 */
function nothingLike(sheet: Sheet, claim: TrueClaim, line: number): boolean {
  return claimsOf(sheet).every(
    ({shown, sense}) =>
      shown.line !== line ||
      (shown.message !== claim.shown.message &&
        !mentions(shown.message, claim.subject) &&
        !(sense === claim.sense && shown.column === claim.shown.column))
  )
}

/**
 * The verdict on one claim at another line: among others, which are right as they stand, it is off
 * by something else than they. The only claim of a listing gives it its N, but there is then little
 * evidence that the listing is about this code.
 */
function offAlone(sheet: Sheet): ExpectedLine['verdicts'] {
  return isAlone(sheet) ? ['shifted', 'unverifiable'] : ['moved']
}

function moveOneLine({sheet}: TrueArticle, random: Random): Mutated | null {
  const claim = random.pick(movable(sheet))
  if (!claim) return null
  const {shown, index} = claim
  const steps = [1, 2, 3, random.int(4, 12)].flatMap(by => [by, -by])
  const by = random
    .shuffle(steps)
    .find(step => shown.line + step > 0 && nothingLike(sheet, claim, shown.line + step))
  if (by === undefined) return null
  return changeLine(
    sheet,
    index,
    {line: shown.line + by},
    {
      verdicts: offAlone(sheet),
      actual: placesOf(sheet, shown.message)
    }
  )
}

function changeColumn({sheet}: TrueArticle, random: Random): Mutated | null {
  const claim = random.pick(movable(sheet).filter(({shown}) => shown.column !== null))
  if (!claim || claim.shown.column === null) return null
  const {shown, index} = claim
  const indent = /^[\t ]*/.exec(sheet.code[shown.line - 1] ?? '')?.[0] ?? ''
  if (indent.includes(' ')) return null
  const taken = placesOf(sheet, shown.message).filter(({line}) => line === shown.line)
  const column = random
    .shuffle([-9, -5, -3, -2, -1, 1, 2, 3, 5, 9, 20])
    .map(by => (claim.shown.column as number) + by)
    .find(at => at > 0 && taken.every(place => place.column !== at))
  if (column === undefined) return null
  return changeLine(
    sheet,
    index,
    {column},
    {verdicts: ['moved'], actual: placesOf(sheet, shown.message)}
  )
}

/** Moves a shown line by so many lines, with the positions that its message names. */
function shiftShown(shown: ShownLine, by: number, fileName: string): ShownLine {
  if (shown.line === null || shown.file !== fileName) return shown
  const message = shown.message.replace(/( at \S+?:)(\d+)(:\d+)$/, (all, before, line, after) =>
    before.startsWith(` at ${fileName}:`) ? before + (Number(line) + by) + after : all
  )
  return {...shown, line: shown.line + by, message}
}

function shiftAll({sheet}: TrueArticle, random: Random): Mutated | null {
  const claims = claimsOf(sheet)
  const lowest = Math.min(...claims.map(({shown}) => shown.line))
  const by = random
    .shuffle([1, 2, 4, random.int(5, 80), -1, -2, -random.int(3, 30)])
    .find(
      step => lowest + step > 0 && claims.every(claim => isFalseAfter(sheet, claim.shown, step))
    )
  if (claims.length === 0 || by === undefined) return null
  const expected = asItStands(sheet).map((line, index): ExpectedLine | null => {
    const shown = sheet.listing[index]
    if (!line || !shown || shown.line === null || shown.file !== sheet.fileName) return line
    return {
      verdicts: isAlone(sheet) ? ['shifted', 'unverifiable'] : ['shifted'],
      changed: true,
      actual: [{line: shown.line, column: shown.column}]
    }
  })
  const listing = sheet.listing.map(shown => shiftShown(shown, by, sheet.fileName))
  return {sheet: {...sheet, listing}, expected, offset: by, what: `all lines ${by} off`}
}

/** A claim that is right as it stands is confirmed, whatever the others are. */
function isFalseAfter(
  sheet: Sheet,
  shown: ShownLine & {readonly line: number},
  by: number
): boolean {
  return !placesOf(sheet, shown.message).some(
    place => place.line === shown.line + by && place.column === shown.column
  )
}

/** The whole listing is off by N, and one of it by something else. */
function shiftAllButOne(article: TrueArticle, random: Random): Mutated | null {
  const shifted = shiftAll(article, random)
  const {sheet} = article
  const claims = movable(sheet).filter(({shown}) => placesOf(sheet, shown.message).length === 1)
  const claim = random.pick(claims)
  if (!shifted || shifted.offset === undefined || !claim || claimsOf(sheet).length < 3) return null
  const {shown, index} = claim
  const {offset} = shifted
  const line = random
    .shuffle([1, -1, 2, -2, 5, -5, 7])
    .map(by => shown.line + offset + by)
    .find(at => at > 0 && nothingLike(sheet, claim, at) && nothingLike(sheet, claim, at - offset))
  if (line === undefined) return null
  const listing = shifted.sheet.listing.map((other, at) =>
    at === index ? {...shown, line} : other
  )
  const expected = shifted.expected.map((other, at): ExpectedLine | null =>
    at === index
      ? {verdicts: ['moved'], changed: true, actual: placesOf(sheet, shown.message)}
      : other
  )
  return {
    sheet: {...sheet, listing},
    expected,
    offset,
    what: `${shifted.what}, but ${shown.line}:${shown.column} ${shown.message} → ${line}`
  }
}

export const positionFaults: readonly Mutation[] = [
  {name: 'line', sort: 'fault', summary: 'one line number is wrong', apply: moveOneLine},
  {name: 'column', sort: 'fault', summary: 'one column is wrong', apply: changeColumn},
  {name: 'shift', sort: 'fault', summary: 'all line numbers are off by the same', apply: shiftAll},
  {
    name: 'shift-but-one',
    sort: 'fault',
    summary: 'all line numbers are off by the same, one by something else',
    apply: shiftAllButOne
  }
]
