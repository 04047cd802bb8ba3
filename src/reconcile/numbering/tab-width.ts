import {tabWidthBetween} from '../../go/source/index.ts'
import type {UnitFile} from '../../model/index.ts'
import type {Aligned} from '../align/align.ts'

/**
 * Return how many spaces the article shows for a tab, where the columns of a listing count tabs:
 * what most of its right columns say. `null` if they count the spaces, or if nothing tells.
 */
export function tabWidthOf(file: UnitFile, aligned: Iterable<Aligned>): number | null {
  const widths = [...aligned].flatMap(({relation}) => {
    const {line, column} = relation.diagnostic.position
    const claimed = relation.claim.position.column
    if (!relation.column || line === null || column === null || claimed === null) return []
    return tabWidthBetween(file.lines[line - 1]?.text ?? '', column, claimed) ?? []
  })
  const count = (width: number) => widths.filter(other => other === width).length
  return widths.toSorted((a, b) => count(b) - count(a))[0] ?? null
}
