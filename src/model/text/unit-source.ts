import type {UnitFile} from '../index.ts'

/** Return the Go source of a file of a unit, as the article shows it. */
export function unitSource({lines}: Pick<UnitFile, 'lines'>): string {
  return unitTexts({lines}).join('\n')
}

/** Return the lines of a file of a unit, as the article shows them. */
export function unitTexts({lines}: Pick<UnitFile, 'lines'>): readonly string[] {
  return lines.map(({text}) => text)
}
