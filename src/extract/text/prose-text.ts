import type {InlineCode, Nodes, Parents} from 'mdast'
import {visit} from 'unist-util-visit'

/** The inline code inside a node, in order. */
export function inlineCodesOf(node: Nodes): readonly InlineCode[] {
  const found: InlineCode[] = []
  visit(node, 'inlineCode', code => {
    found.push(code)
  })
  return found
}

/** The words of a node: of its text and inline code. */
export function wordsOf(node: Nodes): string {
  const words: string[] = []
  visit(node, inner => {
    if (inner.type === 'text' || inner.type === 'inlineCode') words.push(inner.value)
    if (inner.type === 'break') words.push('\n')
  })
  return words.join('')
}

export function childrenOf(node: Parents): readonly Nodes[] {
  return node.children
}
