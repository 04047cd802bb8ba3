import type {Syntax} from '../core/check-article.ts'

/**
 * Tell how Docusaurus reads an article: as MDX unless its configuration says otherwise, but with
 * comments of HTML and headings’ ids in it, which MDX does not have.
 */
export function syntaxesOf(
  file: string,
  format: 'mdx' | 'md' | 'detect' = 'mdx'
): readonly Syntax[] {
  const isMdx = format === 'mdx' || (format === 'detect' && /\.mdx$/i.test(file))
  return isMdx ? ['mdx', 'md'] : ['md']
}
