import {readLines} from '../../model/text/index.ts'

/*
 * Sites write more than Markdown: tags, tabs, boxes with indented content, shortcodes. To a parser
 * of Markdown, such a line spoils the code behind it. What is parsed instead is the article with
 * these lines, and no others, written over with as many characters of plain Markdown: all else
 * stands where it stood.
 */

/** A line, cut into what quotes and lists put before it, and the rest. */
interface Row {
  readonly start: number
  readonly text: string
  readonly prefix: string
  readonly body: string
}

/** Patches of lines, by the start of the rest of each. */
type Rewriting = Map<number, string>

/** Write rows over; the index of the last that is dealt with, or `null` where the kind is another. */
type Rewriter = (rows: readonly Row[], at: number, rewritten: Rewriting) => number | null

/**
 * Write the lines that only sites understand over with Markdown that means the same to us. The
 * result is as long as the source; it is the source itself where there are none.
 */
export function asMarkdown(source: string): string {
  if (!siteWords.test(source)) return source
  const rows = rowsOf(source)
  const rewritten: Rewriting = new Map()
  for (let at = 0; at < rows.length; at++) {
    for (const rewrite of [passFence, rewriteTag, rewriteHtml, rewriteBox]) {
      const last = rewrite(rows, at, rewritten)
      if (last === null) continue
      at = last
      break
    }
  }
  if (rewritten.size === 0) return source
  let end = 0
  const parts = [...rewritten].flatMap(([start, line]) => {
    const before = source.slice(end, start)
    end = start + line.length
    return [before, line]
  })
  return parts.join('') + source.slice(end)
}

const siteWords = /^[ \t>*+\d.)-]*(?:!!!|\?\?\?|===[ !+]|\{[%{]|<\/?[A-Za-z])/m

function rowsOf(source: string): readonly Row[] {
  const {starts, ends} = readLines(source)
  return starts.map((start, index) => {
    const text = source.slice(start, ends[index])
    const prefix =
      /^(?:[ \t]*(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*[ \t]*/.exec(text)?.[0] ?? ''
    return {start, text, prefix, body: text.slice(prefix.length)}
  })
}

/** Pass over what stands between fences. */
const passFence: Rewriter = (rows, at) => {
  const mark = openingFence.exec(rows[at]?.body ?? '')?.[1]
  if (mark === undefined) return null
  const depth = quoteDepth(rows[at])
  const closing = new RegExp(`^${mark[0]}{${mark.length},}[ \\t]*$`)
  for (let next = at + 1; next < rows.length; next++) {
    const row = rows[next]
    if (quoteDepth(row) < depth) return next - 1
    if (closing.test(row?.body ?? '')) return next
  }
  return rows.length - 1
}

const openingFence = /^(`{3,}(?=[^`]*$)|~{3,})/

function quoteDepth(row: Row | undefined): number {
  return row?.prefix.match(/>/g)?.length ?? 0
}

/** `{% highlight go %}`, as Jekyll has it, `{{< highlight go "linenos=table" >}}`, as Hugo has it. */
export const openingTag =
  /^\{(?:%-?|\{[<%])\s*(highlight|code-?block|code|tab)\b([^\r\n]*?)(?:-?%|[>%]\})\}[ \t]*$/

/** Write a pair of tags around bare code over with a fence. */
const rewriteTag: Rewriter = (rows, at, rewritten) => {
  const row = rows[at]
  const [, name, words = ''] = openingTag.exec(row?.body ?? '') ?? []
  if (!row || name === undefined || languageOfTag(words, name) === null) return null
  const depth = quoteDepth(row)
  const closing = new RegExp(
    `^\\{(?:%-?\\s*end${name}\\s*-?%|\\{[<%]\\s*/\\s*${name}\\s*[>%]\\})\\}[ \\t]*$`
  )
  for (let next = at + 1; next < rows.length; next++) {
    const end = rows[next]
    if (!end || quoteDepth(end) < depth) return null
    if (openingTag.test(end.body) || openingFence.test(end.body)) return null
    if (!closing.test(end.body)) continue
    const mark = '~'.repeat(Math.min(row.body.trimEnd().length, end.body.trimEnd().length))
    rewritten.set(row.start + row.prefix.length, mark.padEnd(row.body.length))
    rewritten.set(end.start + end.prefix.length, mark.padEnd(end.body.length))
    return next
  }
  return null
}

/** The language that a tag names; a tab without one holds Markdown. */
export function languageOfTag(words: string, name: string): string | null {
  const given = /\blang(?:uage)?\s*=\s*["']?([\w+#-]+)/.exec(words)?.[1]
  const first = /^\s*["']?([\w+#-]+)(?![\w=])/.exec(words)?.[1]
  return given ?? (name === 'tab' ? null : (first ?? null))
}

/** Elements whose content is text, whatever it looks like. */
const verbatim = /<(?:pre|script|style|textarea|!--)/i
const blockTags =
  'address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|html|iframe|legend|li|main|menu|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul'
/** A line that HTML begins with, as CommonMark has it: a tag of a block, or any tag alone. */
const html = new RegExp(
  `^</?(?:${blockTags})(?:[\\s>]|/>|$)|^</?[A-Za-z][\\w.:-]*(?:\\s[^<>]*)?>[ \\t]*$`,
  'i'
)

/**
 * Leave out the tags that code follows without an empty line between: to CommonMark the fence is
 * HTML then, to the sites that write so it is code.
 */
const rewriteHtml: Rewriter = (rows, at, rewritten) => {
  if (!html.test(rows[at]?.body ?? '')) return null
  let next = at
  while (next < rows.length && isOfHtml(rows[next]?.body ?? '')) next++
  const tags = rows.slice(at, next)
  const isBlank = (rows[next]?.body ?? '').trim() === ''
  if (!isBlank && !tags.some(({body}) => verbatim.test(body))) {
    for (const {start, prefix, body} of tags) {
      rewritten.set(start + prefix.length, ' '.repeat(body.length))
    }
  }
  return next - 1
}

function isOfHtml(body: string): boolean {
  return body.trim() !== '' && !openingFence.test(body) && !openingTag.test(body)
}

/** `!!! note`, `??? tip "Title"`, `=== "Tab"`: what is indented below belongs to it. */
const box = /^(?:!!!|\?{3}\+?)[ \t]*[\w"'-].*$|^===[!+]?[ \t]+["'].*$/

/** Write the head of a box over with a list item that its content fits in. */
const rewriteBox: Rewriter = (rows, at, rewritten) => {
  const row = rows[at]
  if (!row || row.body.length < 5 || !box.test(row.body)) return null
  let next = at + 1
  while (next < rows.length && /^[\s>]*$/.test(rows[next]?.text ?? '')) next++
  if (columnsOf(rows[next]?.prefix ?? '') < columnsOf(row.prefix) + 4) return null
  rewritten.set(row.start + row.prefix.length, '-   .'.padEnd(row.body.length))
  return at
}

/** Tell how far in the text behind a prefix begins, a tab being four columns. */
function columnsOf(prefix: string): number {
  let column = 0
  for (const character of prefix) column += character === '\t' ? 4 - (column % 4) : 1
  return column
}
