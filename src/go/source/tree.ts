import type {Tree} from '@lezer/common'
import {parser} from '@lezer/go'
import QuickLRU from 'quick-lru'

/** Enough for the blocks of one article and what they are joined to. */
const maxTrees = 64
const trees = new QuickLRU<string, Tree>({maxSize: maxTrees})

/** The syntax tree of Go source. The stages ask for that of one block several times. */
export function treeOf(source: string): Tree {
  const known = trees.get(source)
  if (known) return known
  const tree = parser.parse(source)
  trees.set(source, tree)
  return tree
}
