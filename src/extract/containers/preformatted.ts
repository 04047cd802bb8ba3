import type {Code} from 'mdast'
import type {BlockForm, MappedText} from '../../model/index.ts'
import {mappedValue, type SourceLines, spanOf} from '../../model/text/index.ts'
import {withoutReferences} from '../text/markdown-escapes.ts'
import {fenceInfo, noMeta} from './fence-info.ts'

/** A piece of preformatted text, whatever it holds. */
export interface Preformatted {
  readonly form: BlockForm
  /** As `Block.line`. */
  readonly line: number
  readonly language: string | null
  /** File name that its info string or attributes give. */
  readonly fileName: string | null
  /** Text after the language, for directives. */
  readonly meta: MappedText
  readonly text: MappedText
}

/** Read a fence or an indented block; `null` if it is not what the article says there. */
export function readCode(lines: SourceLines, node: Code): Preformatted | null {
  const span = spanOf(lines, node)
  if (!span) return null
  const info = fenceInfo(lines, span.from, span.line)
  const text = mappedValue(lines, node.value, span.line + (info ? 1 : 0))
  if (!text) return null
  const fileName = info ? (info.fileName ?? metaFileName(info.meta.text)) : null
  return {
    form: info ? 'fence' : 'indented',
    line: span.line,
    language: info?.language ?? null,
    fileName,
    meta: info?.meta ?? noMeta,
    text: withoutReferences(text)
  }
}

/** File name in the words that sites use for the title of a block. */
function metaFileName(meta: string): string | null {
  const named =
    /(?:^|[\s{,])(?:file|title|filename|name|caption|src)\s*[=:]\s*["'“]?([^\s"'”,{}]+)/gi
  for (const [, word = ''] of meta.matchAll(named)) {
    const file = /^.+\.go\b/i.exec(word)
    if (file) return file[0]
  }
  return /^[\w./-]+\.go$/.exec(meta.trim())?.[0] ?? null
}
