import {lexemes} from '../../go/source/index.ts'
import type {Article, Block} from '../../model/index.ts'

/** Text of an article around a block, and the comments in it. */
export interface Surroundings {
  /** The last heading before the block. */
  readonly heading: string
  /** That heading, and the text from the block before to this one. */
  readonly before: string
  /** The text behind it, up to the next block. */
  readonly after: string
  /** The heading of the article, or what its front matter calls it. */
  readonly title: string
  readonly comments: readonly Comment[]
}

/** A comment in a block, or in a block's code that was commented out. */
export interface Comment {
  readonly text: string
  /** 1-based lines of the block. */
  readonly fromLine: number
  readonly toLine: number
}

/** UTF-16 code units of text that are read before and behind a block: some paragraphs; its section for a heading. */
const reach = {before: 1200, after: 900, heading: 100_000}

/** Read what stands around a block. */
export function surroundingsOf({source, blocks}: Article, block: Block): Surroundings {
  const [from, to] = extentOf(block)
  const at = blocks.indexOf(block)
  const previous = blocks[at - 1]
  const next = blocks[at + 1]
  const start = Math.max(from - reach.before, previous ? extentOf(previous)[1] : 0)
  const end = Math.min(to + reach.after, next ? extentOf(next)[0] : source.length)
  const heading = lastHeading(source.slice(Math.max(0, from - reach.heading), from)).slice(0, 500)
  return {
    heading,
    before: `${heading}\n${source.slice(start, from)}`,
    after: source.slice(to, end),
    title: titleOf(source),
    comments: commentsOf(block.code.text)
  }
}

/** Find where a block's code begins and ends in the article. */
function extentOf({code}: Block): readonly [from: number, to: number] {
  return [code.offsets[0] ?? 0, code.offsets.at(-1) ?? 0]
}

function lastHeading(text: string): string {
  return text.match(/^(?:#{1,6}[ \t].*|.+\n(?:={3,}|-{3,})|<h\d.*)$/gm)?.at(-1) ?? ''
}

function titleOf(source: string): string {
  const [head = ''] = /^(?:#[ \t].*|.+\n={3,})$/m.exec(source.slice(0, reach.heading)) ?? []
  const [named = ''] = /^\W{0,4}title\W.*$/im.exec(source.slice(0, 600)) ?? []
  return `${named}\n${head}`
}

function commentsOf(code: string): readonly Comment[] {
  let line = 1
  const comments: Comment[] = []
  for (const {kind, text} of lexemes(code)) {
    const toLine = line + text.split('\n').length - 1
    if (kind === 'comment') comments.push({text, fromLine: line, toLine})
    line = toLine
  }
  return comments
}
