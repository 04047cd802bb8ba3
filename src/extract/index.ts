import type {Root} from 'mdast'
import type {Article} from '../types.ts'
import {newDraft} from './draft.ts'
import {readFrontMatter} from './front-matter.ts'
import {parseMarkdown} from './markdown.ts'
import {asMarkdown} from './site-syntax.ts'
import {readLines} from './source-lines.ts'
import {statedGo} from './stated-go.ts'
import {inlineListings} from './subject.ts'
import {walk} from './walk.ts'

export {rangeOf} from './mapped-text.ts'
export {parseMarkdown} from './markdown.ts'
export {readLines} from './source-lines.ts'

/**
 * Take out of an article everything that it shows.
 *
 * @param given Its syntax tree, of any remark processor; only read, and only its values that are
 *   what the source says at their positions.
 * @param source The article as read.
 * @param path Its path as the user named it.
 */
export function extract(given: Root, source: string, path: string): Article {
  const lines = readLines(source)
  const isMdx = path.toLowerCase().endsWith('.mdx')
  const written = isMdx ? source : asMarkdown(source)
  const tree = written === source ? given : parseMarkdown(written, path)
  const draft = newDraft(lines)
  const frontMatter = readFrontMatter(lines, tree)
  walk(draft, tree)
  const listings = [...draft.listings, ...inlineListings(draft.inline, draft.blocks)]
  return {
    path,
    source,
    blocks: draft.blocks,
    listings: listings.toSorted((a, b) => a.order - b.order),
    commands: draft.commands,
    go: frontMatter.go,
    statedGo: statedGo(draft),
    directiveProblems: [...frontMatter.problems, ...draft.problems]
  }
}
