import type {InlineCode} from 'mdast'
import {parseBareMessage, parseLine, parseMessages} from '../go/messages/index.ts'
import type {Claim, Directive, MappedText} from '../model/index.ts'
import {
  linesOf,
  mappedSource,
  mappedWithin,
  type Span,
  sliceMapped,
  spanOf
} from '../model/text/index.ts'
import {addCommand} from './add-command.ts'
import {type Draft, type InlineClaim, nextPlace} from './article-builder.ts'
import {claimOf} from './claims/claim.ts'
import {isStated} from './claims/stated.ts'
import {namedGo, printedGo} from './classify/stated-go.ts'
import {addListing} from './read-preformatted.ts'
import {withoutEscapes} from './text/markdown-escapes.ts'
import {commandStart} from './text/prompt.ts'
import type {Prose} from './text/prose-text.ts'

/** Take claims and commands out of a paragraph, heading or table row. */
export function readProse(draft: Draft, prose: Prose, directive: Directive | null): void {
  const {words} = prose
  draft.printed ??= printedGo(words)
  for (const version of namedGo(words)) draft.named.add(version)
  readInline(draft, prose, directive)
  readPlain(draft, prose, directive)
}

/** Telling part of a mentioned command: a flag, with any dash, or a file. */
const flagOrFile = /[-–—―]|\.go/i

/** Inline code: commands, and messages with or without position. */
function readInline(draft: Draft, {span, codes}: Prose, directive: Directive | null): void {
  const claims: InlineClaim[] = []
  const isStated = statements(draft, span)
  for (const code of codes) {
    const text = mappedInline(draft, code)
    if (!text || text.text.length > 4000) continue
    if (flagOrFile.test(text.text)) {
      addCommand(draft, sliceMapped(text, commandStart(text.text) ?? 0, text.text.length), true)
    }
    const positioned = parseLine(text.text)
    const bare = positioned ? null : parseBareMessage(text.text)
    const parsed = positioned ?? bare
    if (!parsed || (bare && !isWhole(text.text, bare.messageSpan))) continue
    if (positioned && positioned.position.line === null) continue
    const claim = claimOf(
      draft.lines,
      {text, from: 0, parsed, line: text.text, codeLine: null},
      null
    )
    if (bare && claim.subject === '') continue
    const place = spanOf(draft.lines, code) ?? span
    if (!isStated(place)) continue
    claims.push({claim, isBare: bare !== null, isEntry: isEntry(draft, span, place)})
  }
  if (claims.length === 0) return
  const listing = {
    form: 'inline',
    line: span.line,
    ownBlock: null,
    elided: false,
    filtered: false,
    directive
  } as const
  draft.inline.push({listing: {...listing, ...nextPlace(draft)}, claims})
}

/** A test whether the words of a paragraph state what a piece of inline code says; asked in order. */
function statements(draft: Draft, paragraph: Span): (code: Span) => boolean {
  const {source} = draft.lines
  let last: {readonly to: number; readonly isStated: boolean} | null = null
  return code => {
    const between = last && source.slice(last.to, code.from)
    // `a`, `b` or `c`: what holds of the first holds of all.
    const goesOn =
      between !== null &&
      /^[\s,、/|*_"”“]*(?:(?:or|and|nor|oder|und|ou|et|y|o|и|или|或|和|や)\b|或|和|や|,|、)[\s*_"”“]*$/iu.test(
        between
      )
    const stated =
      goesOn && last
        ? last.isStated
        : isStated(source.slice(paragraph.from, code.from), source.slice(code.to, paragraph.to))
    last = {to: code.to, isStated: stated}
    return stated
  }
}

/** Tell whether inline code begins its paragraph or table row, with what it means behind it. */
function isEntry(draft: Draft, paragraph: Span, code: Span): boolean {
  const {source} = draft.lines
  const before = source.slice(paragraph.from, code.from)
  const after = source.slice(code.to, paragraph.to)
  return /^[^\p{L}\p{N}]*$/u.test(before) && /^[\s*_"”」)]*(?:[:：|=—–→⇒,，-]|\p{L})/u.test(after)
}

function isWhole(text: string, [from, to]: readonly [number, number]): boolean {
  return from === text.length - text.trimStart().length && to === text.trimEnd().length
}

/** Inline code without its backticks. */
function mappedInline(draft: Draft, code: InlineCode): MappedText | null {
  const span = spanOf(draft.lines, code)
  if (!span) return null
  let from = span.from
  while (from < span.to && draft.lines.source[from] === '`') from++
  return mappedWithin(draft.lines, code.value, from, span.to)
}

/** Text before the punctuation of the surrounding sentence. */
const inSentence = /^.*?(?=[,;]\s|[，。；：、)）]|\.(?:\s|$)|$)/

/** Plain text: lines with a position, and commands with `-gcflags`. */
function readPlain(
  draft: Draft,
  {span, written: raw, codes}: Prose,
  directive: Directive | null
): void {
  if (!/\.go:\d|gcflags/.test(raw)) return
  const written = mappedSource(draft.lines, span.from, span.to)
  const coded = codes.flatMap(code => spanOf(draft.lines, code) ?? [])
  const text = withoutEscapes(written, at => coded.some(({from, to}) => at >= from && at < to))
  const claims: Claim[] = []
  for (const row of linesOf(text)) {
    if (row.text.length > 4000) continue
    const isPlain = (from: number, to: number) => {
      const start = text.offsets[row.from + from] ?? 0
      const end = text.offsets[row.from + to] ?? 0
      return !coded.some(code => start < code.to && end > code.from)
    }
    const shown = plainCommand(row.text)
    if (shown && isPlain(...shown)) {
      const from = row.from + shown[0]
      const words = inSentence.exec(row.text.slice(...shown))?.[0] ?? ''
      addCommand(draft, sliceMapped(text, from, from + words.length), true)
    }
    for (const parsed of parseMessages(row.text)) {
      const start = (parsed.fileSpan ?? parsed.positionSpan)?.[0]
      if (start === undefined || !isPlain(start, parsed.messageSpan[1])) continue
      claims.push(
        claimOf(draft.lines, {text, from: row.from, parsed, line: row.text, codeLine: null}, null)
      )
    }
  }
  addListing(draft, claims, {
    form: 'prose',
    line: span.line,
    ownBlock: null,
    elided: false,
    filtered: draft.filtered,
    directive
  })
}

/**
 * Find where a command with `-gcflags` stands in a line, up to a backtick; `null` if there is none.
 */
function plainCommand(line: string): readonly [from: number, to: number] | null {
  let at = 0
  for (const part of line.split('`')) {
    const flags = part.lastIndexOf('-gcflags')
    const go = /(?<![\w/-])go\s+(?:build|run|test|install|tool\s+compile)\s/.exec(part)
    const isFirst = at === 0
    if (go && go.index + go[0].length <= flags && (isFirst || go.index > 0)) {
      return [at + go.index, at + part.length]
    }
    at += part.length + 1
  }
  return null
}
