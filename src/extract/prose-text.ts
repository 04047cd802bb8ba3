import type {InlineCode, Nodes, Parents} from 'mdast'

/** The inline code inside a node, in order. */
export function inlineCodesOf(node: Nodes): readonly InlineCode[] {
  const found: InlineCode[] = []
  const open: Nodes[] = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type === 'inlineCode') found.push(next)
    if ('children' in next) for (const child of childrenOf(next).toReversed()) open.push(child)
  }
  return found
}

/** The words of a node: of its text and inline code. */
export function wordsOf(node: Nodes): string {
  const words: string[] = []
  const open: Nodes[] = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type === 'text' || next.type === 'inlineCode') words.push(next.value)
    if (next.type === 'break') words.push('\n')
    if ('children' in next) for (const child of childrenOf(next).toReversed()) open.push(child)
  }
  return words.join('')
}

export function childrenOf(node: Parents): readonly Nodes[] {
  return node.children
}
