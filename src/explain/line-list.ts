/** Lines in order, those that follow each other as `3–5`. */
export function lineList(lines: readonly number[]): string {
  const sorted = [...new Set(lines)].toSorted((a, b) => a - b)
  const runs: {from: number; to: number}[] = []
  for (const line of sorted) {
    const run = runs.at(-1)
    if (run && run.to === line - 1) run.to = line
    else runs.push({from: line, to: line})
  }
  return runs.map(({from, to}) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
