import type {Nodes} from 'mdast'
import type {MappedText} from '../types.ts'
import {mappedSource, mappedValue, sliceMapped} from './mapped-text.ts'
import type {SourceLines} from './source-lines.ts'
import {spanOf} from './source-lines.ts'

/**
 * The words of `<!-- goclaims … -->` or, in MDX, `{/* goclaims … *\/}`.
 *
 * @returns Nothing if the node is not such a comment.
 */
export function directiveComments(lines: SourceLines, node: Nodes): readonly MappedText[] {
  const span = spanOf(lines, node)
  if (!span) return []
  if (node.type === 'html') {
    if (!node.value.includes('goclaims')) return []
    return commentsIn(mappedValue(lines, node.value, span.line), /<!--\s*goclaims\b(.*?)-->/gs)
  }
  if (node.type !== 'mdxFlowExpression') return []
  return commentsIn(
    mappedSource(lines, span.from, span.to),
    /^\{\s*\/\*\s*goclaims\b(.*?)\*\/\s*\}$/gs
  )
}

function commentsIn(text: MappedText | null, pattern: RegExp): readonly MappedText[] {
  if (!text) return []
  return [...text.text.matchAll(pattern)].map(match => {
    const from = match.index + match[0].lastIndexOf(match[1] ?? '')
    return sliceMapped(text, from, from + (match[1] ?? '').length)
  })
}
