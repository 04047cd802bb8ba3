import {numberOf} from '../go/version/index.ts'
import type {Claim} from '../model/index.ts'
import type {Picture} from './picture.ts'

/** Columns that a minor takes: its digits, and a space before them. */
const width = 3

/**
 * Write a picture as lines: the minors, then a line a claim.
 *
 * @param placeOf What stands before the signs of a claim.
 * @param textOf What stands behind them.
 */
export function writePicture(
  {minors, rows}: Picture,
  placeOf: (claim: Claim) => string,
  textOf: (claim: Claim) => string
): readonly string[] {
  const places = rows.map(({claim}) => placeOf(claim))
  const indent = Math.max('Go 1.'.length, ...places.map(place => place.length))
  const cells = (words: readonly string[]) => words.map(word => word.padStart(width)).join('')
  const head = `${'Go 1.'.padStart(indent)}${cells(minors.map(minor => String(numberOf(minor))))}`
  return [
    head,
    ...rows.map(({claim, signs}, at) => {
      return `${(places[at] ?? '').padEnd(indent)}${cells(signs)}  ${textOf(claim)}`
    })
  ]
}
