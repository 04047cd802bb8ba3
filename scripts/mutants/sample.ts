import {createHash} from 'node:crypto'
import type {Equivalent} from './equivalent.ts'
import type {Mutant} from './instrument.ts'

/** A mutant with the number of its switch. */
export interface Numbered extends Mutant {
  readonly id: number
  /** Its name from run to run: a digest of what it changes, wherever the line has gone since. */
  readonly name: string
}

/** Number mutants, and name them by what they change. */
export function numbered(mutants: readonly Mutant[]): readonly Numbered[] {
  const seen = new Map<string, number>()
  return mutants.map((mutant, id) => {
    const text = [mutant.file, mutant.before, mutant.after].join('\n')
    const nth = seen.get(text) ?? 0
    seen.set(text, nth + 1)
    return {...mutant, id, name: digestOf(`${text}\n${nth}`)}
  })
}

/** Choose mutants by lot; one seed gives the same ones as long as their code stands. `size` 0: all. */
export function sampleOf(
  mutants: readonly Numbered[],
  seed: string,
  size: number
): readonly Numbered[] {
  const lots = mutants
    .map(mutant => ({mutant, lot: digestOf(`${seed} ${mutant.name}`)}))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({mutant}) => mutant)
  return size === 0 ? lots : lots.slice(0, size)
}

export function isEquivalent(mutant: Mutant, known: readonly Equivalent[]): boolean {
  return known.some(
    other =>
      other.file === mutant.file && other.before === mutant.before && other.after === mutant.after
  )
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
