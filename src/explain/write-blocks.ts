import type {BlockPlace} from './explanation.ts'

/** Write where blocks stand in the article: `lines 3–9 (a.go) and line 12`. */
export function writeBlocks(blocks: readonly BlockPlace[]): string {
  return blocks.map(writeBlock).join(' and ')
}

function writeBlock({from, to, fileName}: BlockPlace): string {
  const name = fileName === null ? '' : ` (${fileName})`
  return from === to ? `line ${from}${name}` : `lines ${from}–${to}${name}`
}
