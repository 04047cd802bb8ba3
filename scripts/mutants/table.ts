import type {Numbered} from './sample.ts'

/** Result for a mutant. */
export interface Tried {
  readonly mutant: Numbered
  /** Test that caught it; `null` if none did. */
  readonly killer: string | null
  readonly isEquivalent: boolean
}

export function formatMutant({name, file, line, before, after}: Numbered): string {
  return `${name} ${file}:${line}\n    ${before}\n    ${after}`
}

/** Format how many mutants of each room were noticed. */
export function formatTable(rooms: readonly string[], tried: readonly Tried[]): string {
  const rows = [...rooms, 'all'].map(room => {
    const own = tried.filter(({mutant}) => room === 'all' || mutant.file.startsWith(`${room}/`))
    const same = own.filter(({isEquivalent}) => isEquivalent).length
    const killed = own.filter(({killer}) => killer !== null).length
    const real = own.length - same
    const share = real === 0 ? '–' : `${((100 * killed) / real).toFixed(1)} %`
    return [room, own.length, same, killed, real - killed, share]
  })
  return [['room', 'mutants', 'equivalent', 'killed', 'survived', 'share'], ...rows]
    .map(([room, ...cells]) =>
      [String(room).padEnd(16), ...cells.map(cell => String(cell).padStart(10))].join(' ')
    )
    .join('\n')
}
