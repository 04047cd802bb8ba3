import {numberOf, oldestMinor} from '../go/version/index.ts'
import type {Minor} from '../model/index.ts'

/** Return minors without repeats, oldest first; those before 1.9 are left out. */
export function sortMinors(minors: Iterable<Minor>): readonly Minor[] {
  return [...new Set(minors)]
    .filter(minor => numberOf(minor) >= oldestMinor)
    .sort((one, other) => numberOf(one) - numberOf(other))
}

/** Return the minors from 1.9 to the newest of some that are not among them. */
export function missingFrom(minors: readonly Minor[]): readonly Minor[] {
  const newest = Math.max(0, ...minors.map(numberOf))
  const all = Array.from({length: newest - oldestMinor + 1}, (_, at) => `1.${at + oldestMinor}`)
  return all.filter(minor => !minors.includes(minor))
}

/** Tell whether a minor comes right after another. */
export function isNext(before: Minor, after: Minor): boolean {
  return numberOf(after) === numberOf(before) + 1
}
