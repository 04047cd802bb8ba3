import type {Nodes} from 'mdast'
import type {Draft} from './draft.ts'
import {type OpenNodes, skipTo} from './html-pre.ts'
import {mappedSource} from './mapped-text.ts'
import {noMeta, type Preformatted} from './preformatted.ts'
import {spanOf} from './source-lines.ts'

/** `{% highlight go %}`, as Jekyll has it, or `{{< highlight go "linenos=table" >}}`, as Hugo has it. */
const opening =
  /^\{(?:%-?|\{[<%])\s*highlight\s+([\w+#-]+)(?![\w+#-])[^\r\n]*?(?:%|[>%]\})\}[ \t]*(?:\r\n|\r|\n)/
const closing = /\{(?:%-?\s*endhighlight\s*-?%|\{[<%]\s*\/\s*highlight\s*[>%]\})\}/g
const anyOpening = /\{(?:%-?|\{[<%])\s*highlight\s/

/**
 * The text between the tags that sites highlight code with, where a paragraph begins with one. To
 * Markdown it is paragraphs, headings and indented code; they are left out. `null` where it is none.
 */
export function highlighted(draft: Draft, here: OpenNodes, node: Nodes): Preformatted | null {
  const {lines} = draft
  const span = spanOf(lines, node)
  if (!here.isTop || !span) return null
  const open = opening.exec(lines.source.slice(span.from, span.from + 400))
  if (!open) return null
  const from = span.from + open[0].length
  closing.lastIndex = from
  const close = closing.exec(lines.source)
  if (!close || anyOpening.test(lines.source.slice(from, close.index))) return null
  skipTo(draft, here, close.index + close[0].length)
  const end = lines.source.slice(from, close.index).trimEnd().length
  return {
    form: 'fence',
    line: span.line,
    language: open[1]?.toLowerCase() ?? null,
    fileName: null,
    meta: noMeta,
    text: mappedSource(lines, from, from + end)
  }
}
