import type {UnitFile} from '../index.ts'

/** Return the Go source of a file of a unit, as the article shows it. */
export function unitSource({lines}: Pick<UnitFile, 'lines'>): string {
  return lines.map(({text}) => text).join('\n')
}
