/**
 * Quotes and lists inside each other, at most: nobody writes a tenth of it. Markdown is read in a
 * time that grows with the third power of this.
 */
const deepest = 200

/** A mark that begins a quote or an item of a list. */
const mark = /(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))/y

/**
 * Tell whether quotes and lists are nested deeper than anybody writes Markdown: by how many of
 * their marks begin a line, and by how far these are indented, two columns for each.
 */
export function isNestedTooDeep(source: string): boolean {
  if (depthAt(source, 0) > deepest) return true
  for (const {index} of source.matchAll(/[\n\r]/g)) {
    if (depthAt(source, index + 1) > deepest) return true
  }
  return false
}

/** Count how deep what begins here is nested; only a mark tells: code may be indented as far as it likes. */
function depthAt(source: string, start: number): number {
  let depth = 0
  let columns = 0
  for (let index = start; ; ) {
    mark.lastIndex = index
    const found = mark.exec(source)?.[0]
    if (found !== undefined) {
      depth += 1 + columns / 2
      columns = 0
      index += found.length
    } else if (source[index] === ' ' || source[index] === '\t') {
      columns += source[index] === ' ' ? 1 : 4
      index++
    } else return depth
  }
}
