/** One line of the table. */
export interface Figure {
  readonly name: string
  readonly reach: string
  readonly measured: string
  /** `null` where there is nothing to reach. */
  readonly isReached: boolean | null
  readonly how: string
}

/** The table, as Markdown. */
export function writeTable(figures: readonly Figure[]): string {
  const rows = figures.map(({name, reach, measured, isReached, how}) => {
    const mark = isReached === null ? '' : isReached ? 'yes' : '**no**'
    return `| ${[name, reach, measured, mark, how].join(' | ')} |`
  })
  return [
    '| figure | goal | measured | reached | how |',
    '| --- | --- | --- | --- | --- |',
    ...rows
  ].join('\n')
}
