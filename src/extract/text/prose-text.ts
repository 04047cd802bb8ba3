import type {InlineCode, Nodes, Parents} from 'mdast'
import {type SourceLines, type Span, spanOf} from '../../model/text/index.ts'

/** A paragraph, heading or table row. */
export interface Prose {
  readonly span: Span
  /** As it is written in the article. */
  readonly written: string
  /** The words of its text and inline code; empty if they cannot be about Go. */
  readonly words: string
  /** The inline code in it, in order. */
  readonly codes: readonly InlineCode[]
}

/** Sign that a paragraph without inline code is about Go. */
const aboutGo = /go|&/i

/** Read the prose of a node; `null` for one that was made. */
export function proseOf(lines: SourceLines, node: Nodes): Prose | null {
  const span = spanOf(lines, node)
  if (!span) return null
  const written = lines.source.slice(span.from, span.to)
  const words: string[] = []
  const codes: InlineCode[] = []
  if (written.includes('`') || aboutGo.test(written)) gather(node, words, codes)
  return {span, written, words: words.join(''), codes}
}

function gather(node: Nodes, words: string[], codes: InlineCode[]): void {
  if (node.type === 'inlineCode') codes.push(node)
  if (node.type === 'text' || node.type === 'inlineCode') words.push(node.value)
  else if (node.type === 'break') words.push('\n')
  else if ('children' in node) for (const child of node.children) gather(child, words, codes)
}

export function childrenOf(node: Parents): readonly Nodes[] {
  return node.children
}
