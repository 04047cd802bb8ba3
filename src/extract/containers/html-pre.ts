import type {Nodes} from 'mdast'
import {mappedSource, mappedValue, spanOf} from '../../model/text/index.ts'
import type {Draft} from '../article-builder.ts'
import {readPreElements} from './pre-element.ts'
import type {Preformatted} from './preformatted.ts'

/** Nodes of one parent, of which those from `at` on are still to be read. */
export interface OpenNodes {
  readonly nodes: readonly Nodes[]
  at: number
  readonly isTop: boolean
  /** No HTML from here on closes a `<pre>`. */
  isUnclosed: boolean
}

/**
 * The `<pre>` elements that begin in an HTML node. Where a `<pre>` does not end in it (an empty line
 * ends most HTML in Markdown), it reaches as far as the next node that closes it.
 */
export function htmlPre(
  draft: Draft,
  here: OpenNodes,
  node: Extract<Nodes, {type: 'html'}>
): readonly Preformatted[] {
  const {lines} = draft
  const span = spanOf(lines, node)
  if (!span || !/<pre[\s>]/i.test(node.value)) return []
  let end = closingTag(draft, here, node.value, span.to)
  if (end < 0) {
    const html = mappedValue(lines, node.value, span.line)
    return html ? readPreElements(lines, html) : []
  }
  // The node that closes one `<pre>` may open the next.
  for (
    let more = end;
    more >= 0;
    more = closingTag(draft, here, lines.source.slice(span.from, end), end)
  ) {
    end = Math.max(more, skipTo(draft, here, more))
  }
  return readPreElements(lines, mappedSource(lines, span.from, end))
}

/** Leave out the nodes that begin before an offset; where the last of them ends. */
function skipTo({lines}: Draft, here: OpenNodes, offset: number): number {
  let end = offset
  for (let next = here.nodes[here.at]; next; next = here.nodes[here.at]) {
    const span = spanOf(lines, next)
    if ((span?.from ?? offset) >= offset) break
    end = span?.to ?? end
    here.at++
  }
  return end
}

/** Offset after the tag that closes the `<pre>` left open by a piece of HTML; -1 where none is open. */
function closingTag(draft: Draft, here: OpenNodes, html: string, from: number): number {
  const text = html.toLowerCase()
  const isClosed = text.lastIndexOf('</pre') > text.lastIndexOf('<pre')
  if (isClosed || !here.isTop || here.isUnclosed) return -1
  const tag = /<(\/?)pre[^<>]*>/gi
  tag.lastIndex = from
  const match = tag.exec(draft.lines.source)
  here.isUnclosed = match === null
  return match?.[1] === '/' ? match.index + match[0].length : -1
}
