import type {Root} from 'mdast'
import type {Article} from '../model/index.ts'
import {readLines} from '../model/text/index.ts'
import {newDraft} from './article-builder.ts'
import {inlineListings} from './claims/subject.ts'
import {saidGos, statedGo} from './classify/stated-go.ts'
import {isMdx, parseMarkdown} from './containers/markdown.ts'
import {asMarkdown} from './containers/site-syntax.ts'
import {readFrontMatter} from './directives/front-matter.ts'
import {walk} from './walk.ts'

export {isMdx, parseMarkdown} from './containers/markdown.ts'
export {isNestedTooDeep} from './containers/nesting.ts'
export {mayMatter} from './prefilter.ts'

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
  const written = isMdx(path) ? source : asMarkdown(source)
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
    target: frontMatter.target,
    statedGo: statedGo(draft),
    saidGos: saidGos(draft),
    directiveProblems: [...frontMatter.problems, ...draft.problems],
    tooDeep: draft.tooDeep
  }
}
