import type {Article, Block, Listing} from '../../src/model/index.ts'
import {read} from '../extract/read.ts'

export const go = (code: string) => `\`\`\`go\n${code}\n\`\`\`\n\n`
export const output = (...lines: readonly string[]) => `\`\`\`\n${lines.join('\n')}\n\`\`\`\n\n`

/** An article, its listings, and the last of them. */
export function articleWith(...parts: readonly string[]): {
  article: Article
  listing: Listing
  earlier: readonly Listing[]
} {
  const article = read(parts.join(''))
  const listing = article.listings.at(-1)
  if (!listing) throw new Error('no listing')
  return {article, listing, earlier: article.listings.slice(0, -1)}
}

/** The first identifiers that blocks declare, to tell them apart. */
export function declaredIn(blocks: readonly Block[]): readonly string[] {
  return blocks.map(({code}) => /(?:func|type|var) (\w+)/.exec(code.text)?.[1] ?? '?')
}
