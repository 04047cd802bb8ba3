import {extract, parseMarkdown} from '../../src/extract/index.ts'
import type {Article, Range} from '../../src/model/index.ts'

/** Extract from Markdown (or MDX, by `path`). */
export function read(source: string, path = 'article.md'): Article {
  return extract(parseMarkdown(source, path), source, path)
}

/** Markdown from its lines. */
export function markdown(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}

/** What the article says in a range. */
export function said(source: string, range: Range | null): string | null {
  return range && source.slice(range.start.offset, range.end.offset)
}

/** The claims of an article, each as `line:column message`. */
export function claims(article: Article): readonly string[] {
  return article.listings.flatMap(listing =>
    listing.claims.map(({position: {line, column}, text}) =>
      line === null ? text : `${line}${column === null ? '' : `:${column}`} ${text}`
    )
  )
}
