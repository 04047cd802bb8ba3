import {Parser} from 'htmlparser2'
import type {MappedText} from '../../model/index.ts'
import {mapped, pointAt, type SourceLines} from '../../model/text/index.ts'
import {noMeta} from './fence-info.ts'
import type {Preformatted} from './preformatted.ts'

/** A `<pre>` while it is read. */
interface Draft {
  readonly from: number
  language: string | null
  text: string
  readonly offsets: number[]
}

/**
 * The `<pre>` elements of a piece of HTML: character references decoded, tags dropped, each
 * character mapped to where it, or its reference, begins.
 */
export function readPreElements(lines: SourceLines, html: MappedText): readonly Preformatted[] {
  const found: Preformatted[] = []
  let draft: Draft | null = null
  let depth = 0
  const add = (data: string, from: number, to: number) => {
    if (!draft) return
    const isPlain = data.length === to - from
    for (let index = 0; index < data.length; index++) {
      draft.offsets.push(html.offsets[isPlain ? from + index : from] ?? 0)
    }
    draft.text += data
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'pre' && depth++ === 0) {
          draft = {from: parser.startIndex, language: null, text: '', offsets: []}
        }
        if (draft) draft.language ??= languageOf(attributes)
        if (name === 'br') add('\n', parser.startIndex, parser.endIndex + 1)
      },
      ontext: data => add(data, parser.startIndex, parser.endIndex + 1),
      onclosetag(name) {
        if (name !== 'pre' || --depth > 0 || !draft) return
        found.push(finish(lines, html, draft, parser.startIndex))
        draft = null
      }
    },
    {decodeEntities: true}
  )
  parser.end(html.text)
  return found
}

function finish(lines: SourceLines, html: MappedText, draft: Draft, end: number): Preformatted {
  // As HTML has it, a line ending right after the tag is not part of the text.
  const skip = draft.text.startsWith('\n') ? 1 : 0
  const text = mapped(draft.text.slice(skip), draft.offsets.slice(skip), html.offsets[end] ?? 0)
  return {
    form: 'pre',
    line: pointAt(lines, html.offsets[draft.from] ?? 0).line,
    language: draft.language,
    fileName: null,
    meta: noMeta,
    text
  }
}

function languageOf(attributes: Readonly<Record<string, string>>): string | null {
  const named = /(?:^|\s)(?:lang(?:uage)?-)([\w+#-]+)/.exec(attributes.class ?? '')?.[1]
  const given = named ?? attributes.lang ?? attributes['data-lang'] ?? attributes['data-language']
  return given?.toLowerCase() || null
}
