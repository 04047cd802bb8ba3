import type {Article, Directive, Edit} from '../model/index.ts'
import {applyEdits} from './edit.ts'

const oldestFirst = new Intl.Collator('en', {numeric: true}).compare

/** An article that states another Go, and the Gos that its listings are for where these differ. */
export interface Restated {
  readonly text: string
  /** More than one: the article compares them, and each stays as it is. */
  readonly compared: readonly string[]
  /** Whether it states a Go at all. */
  readonly isStated: boolean
}

/**
 * Let an article state another Go: in front matter, and in the `go=` of its code and listings. Where
 * these name several, the article compares them, and all of them stay.
 *
 * @param minor As `1.22`.
 */
export function restate(article: Article, minor: string): Restated {
  const own = new Map<number, Directive>()
  for (const {directive} of [...article.blocks, ...article.listings]) {
    if (directive?.go) own.set(directive.range.start.offset, directive)
  }
  const directives = [...own.values()]
  const stated = [...new Set([...directives, article].flatMap(({go}) => go ?? []))]
  if (stated.length > 1)
    return {text: article.source, compared: stated.toSorted(oldestFirst), isStated: true}
  const edits = [
    ...frontMatterEdits(article, minor),
    ...directives.flatMap(each => editOf(article, each, minor))
  ]
  const applied = applyEdits(article.source, edits)
  return {
    text: applied.ok ? applied.text : article.source,
    compared: [],
    isStated: stated.length > 0
  }
}

function editOf({source}: Article, {range}: Directive, minor: string): readonly Edit[] {
  const from = range.start.offset
  const word = /(?<![\w.=-])go=[^\s}]*/.exec(source.slice(from, range.end.offset))
  if (!word) return []
  const start = from + word.index
  return editIn(source, start, start + word[0].length, minor)
}

/** The line of the front matter that says `go`. */
function frontMatterEdits({source}: Article, minor: string): readonly Edit[] {
  const front = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n[\s\S]*?\r?\n\1[ \t]*(?=\r?\n|$)/.exec(source)
  const line = front && /^["']?go["']?[ \t]*[:=][^\r\n]*/m.exec(front[0])
  return line ? editIn(source, line.index, line.index + line[0].length, minor) : []
}

/** Put a version in the place of the one that a piece of the article names. */
function editIn(source: string, from: number, to: number, minor: string): readonly Edit[] {
  const version = /1\.\d{1,3}(?:\.\d{1,3})?(?:(?:rc|beta)\d{1,3})?/.exec(source.slice(from, to))
  if (!version) return []
  const start = from + version.index
  return [{from: start, to: start + version[0].length, text: minor}]
}
