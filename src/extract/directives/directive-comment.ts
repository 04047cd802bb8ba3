import type {Nodes} from 'mdast'
import {visit} from 'unist-util-visit'
import type {DirectiveProblem, MappedText} from '../../model/index.ts'
import {
  mappedSource,
  mappedValue,
  rangeAt,
  type SourceLines,
  sliceMapped,
  spanOf
} from '../../model/text/index.ts'

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
    return commentsIn(mappedValue(lines, node.value, span.line), /<!--\s*goclaims\b/g, '-->')
  }
  if (node.type !== 'mdxFlowExpression') return []
  const text = mappedSource(lines, span.from, span.to)
  return /\*\/\s*\}$/.test(text.text) ? commentsIn(text, /^\{\s*\/\*\s*goclaims\b/g, '*/') : []
}

/** Comments inside of a paragraph or a table row: nothing follows that they could be about. */
export function misplacedDirectives(lines: SourceLines, node: Nodes): readonly DirectiveProblem[] {
  if (!('children' in node)) return []
  const problem = 'This comment stands in the middle of text, expected it on lines of its own'
  const problems: DirectiveProblem[] = []
  visit(node, ['html', 'mdxTextExpression'], inner => {
    const span = spanOf(lines, inner)
    const text = span ? lines.source.slice(span.from, span.to) : ''
    if (!span || !/^(?:<!--|\{\s*\/\*)\s*goclaims\b/.test(text)) return
    problems.push({range: rangeAt(lines, span.from, span.to), problem})
  })
  return problems
}

/**
 * Return what stands between an opening and the nearest closing mark, for every comment of a text.
 */
function commentsIn(text: MappedText | null, opening: RegExp, closing: string): MappedText[] {
  const words: MappedText[] = []
  for (let open = text && opening.exec(text.text); text && open; open = opening.exec(text.text)) {
    const from = open.index + open[0].length
    const to = text.text.indexOf(closing, from)
    if (to < 0) break
    words.push(sliceMapped(text, from, to))
    opening.lastIndex = to + closing.length
  }
  return words
}
