import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

const frontMatterKinds: ('yaml' | 'toml')[] = ['yaml', 'toml']
const markdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, frontMatterKinds)
  .use(remarkGfm)
  .freeze()
const mdx = markdown().use(remarkMdx).freeze()

/** Tell whether an article is MDX, by its path. */
export function isMdx(path: string): boolean {
  return /\.mdx$/i.test(path)
}

/**
 * Parse an article.
 *
 * @param path Decides whether it is MDX.
 * @throws VFileMessage for MDX that is not well-formed.
 */
export function parseMarkdown(source: string, path: string): Root {
  return (isMdx(path) ? mdx : markdown).parse(source)
}
