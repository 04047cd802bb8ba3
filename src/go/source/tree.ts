import type {Tree} from '@lezer/common'
import {parser} from '@lezer/go'
import QuickLRU from 'quick-lru'
import {lexemes} from './lexemes.ts'

/** Enough for the blocks of one article and what they are joined to. */
const maxTrees = 64
const trees = new QuickLRU<string, Tree>({maxSize: maxTrees})

/**
 * Brackets of Go inside each other, at most. The parser follows each of `if a {` and `a {` for as
 * long as it cannot tell them apart, so its memory grows as the square of this.
 */
const deepest = 300

/**
 * Return the syntax tree of Go source. The stages ask for that of one block several times. What is
 * nested deeper than people write has the tree of nothing.
 */
export function treeOf(source: string): Tree {
  const known = trees.get(source)
  if (known) return known
  const tree = parser.parse(isTooDeep(source) ? '' : source)
  trees.set(source, tree)
  return tree
}

/** Tell whether brackets are nested deeper than anybody writes Go. */
export function isTooDeep(source: string): boolean {
  let depth = 0
  for (const [bracket] of source.matchAll(/[([{}\])]/g)) {
    depth = '([{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1)
    if (depth > deepest) return true
  }
  return pointsTooDeep(source)
}

/** Tell whether so many `*` follow each other, as of a pointer to a pointer: the parser takes them for operators as well. */
function pointsTooDeep(source: string): boolean {
  if ((source.match(/\*/g)?.length ?? 0) <= deepest) return false
  let row = 0
  for (const {kind, text} of lexemes(source)) {
    if (kind === 'space' || kind === 'newline' || kind === 'comment') continue
    row = text === '*' ? row + 1 : 0
    if (row > deepest) return true
  }
  return false
}
