import path from 'node:path'
import type {AllContent} from './host.ts'

/** Access to the articles that each content plugin has loaded. */
const articlesIn: Readonly<Record<string, (content: unknown) => readonly unknown[]>> = {
  'docusaurus-plugin-content-docs': content =>
    listOf(content, 'loadedVersions').flatMap(version => listOf(version, 'docs')),
  'docusaurus-plugin-content-blog': content =>
    listOf(content, 'blogPosts').map(post => fieldOf(post, 'metadata')),
  'docusaurus-plugin-content-pages': content => (Array.isArray(content) ? content : [])
}

/**
 * The articles of a site: docs of every version, blog posts and pages, of every instance.
 *
 * @returns Absolute paths, sorted.
 */
export function articlesOf(allContent: AllContent, siteDir: string): readonly string[] {
  const sources = Object.entries(articlesIn).flatMap(([plugin, articles]) =>
    Object.values(allContent[plugin] ?? {})
      .flatMap(articles)
      .map(article => fieldOf(article, 'source'))
  )
  const files = sources.flatMap(source =>
    typeof source === 'string' && /\.mdx?$/.test(source)
      ? [path.resolve(siteDir, source.replace(/^@site\//, ''))]
      : []
  )
  return [...new Set(files)].sort()
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const list = fieldOf(value, name)
  return Array.isArray(list) ? list : []
}
