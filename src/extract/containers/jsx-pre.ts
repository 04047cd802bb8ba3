import type {Nodes} from 'mdast'
import type {MappedText} from '../../model/index.ts'
import {mapped, mappedSource, type SourceLines, spanOf} from '../../model/text/index.ts'
import {noMeta} from './fence-info.ts'
import {readPreElements} from './pre-element.ts'
import type {Preformatted} from './preformatted.ts'

/** The text of a JSX `<pre>`: what its template literal holds, else its content as HTML. */
export function jsxPre(lines: SourceLines, node: Nodes): readonly Preformatted[] {
  const span = spanOf(lines, node)
  if (!span) return []
  const source = mappedSource(lines, span.from, span.to)
  const open = /\{\s*`/.exec(source.text)
  const from = open ? open.index + open[0].length : -1
  const to = source.text.lastIndexOf('`')
  if (!open || to < from || !/^`\s*\}/.test(source.text.slice(to))) {
    return readPreElements(lines, source)
  }
  const language = /\blang(?:uage)?-([\w+#-]+)/.exec(source.text.slice(0, open.index))?.[1]
  const text = unescaped(source, from, to)
  return [
    {
      form: 'pre',
      line: span.line,
      language: language?.toLowerCase() ?? null,
      fileName: null,
      meta: noMeta,
      text
    }
  ]
}

/** Text of a template literal, without the backslashes that escape. */
function unescaped(source: MappedText, from: number, to: number): MappedText {
  const offsets: number[] = []
  let text = ''
  const start = source.text[from] === '\n' ? from + 1 : from
  for (let at = start; at < to; at++) {
    if (source.text[at] === '\\' && /[`$\\{]/.test(source.text[at + 1] ?? '')) at++
    offsets.push(source.offsets[at] ?? 0)
    text += source.text[at] ?? ''
  }
  return mapped(text, offsets, source.offsets[to] ?? 0)
}
