import path from 'node:path'
import {findArticles} from '../core/find-articles.ts'
import type {SiteOptions} from '../core/options.ts'
import type {ResolvedConfig} from './host.ts'

/** Part of the Vite configuration that VitePress adds. */
interface VitePressConfig {
  readonly srcDir: string
  /** Paths from there, as they are just now. */
  readonly pages: readonly string[]
}

/**
 * Find the articles of a site: the pages of VitePress, or what there is below the root of Vite.
 *
 * @returns Absolute paths.
 */
export async function articlesOf(
  config: ResolvedConfig,
  {include, exclude}: SiteOptions
): Promise<readonly string[]> {
  const vitepress = vitepressOf(config)
  const search = () => findArticles(vitepress?.srcDir ?? config.root, {include, exclude})
  if (!vitepress || include !== undefined) return search()
  const pages = vitepress.pages.map(page => path.resolve(vitepress.srcDir, page))
  if (exclude === undefined) return pages
  const found = new Set((await search()).map(file => path.resolve(file)))
  return pages.filter(page => found.has(page))
}

function vitepressOf(config: object): VitePressConfig | null {
  const site = 'vitepress' in config ? config.vitepress : null
  return isVitePress(site) ? site : null
}

function isVitePress(site: unknown): site is VitePressConfig {
  return (
    typeof site === 'object' &&
    site !== null &&
    'srcDir' in site &&
    'pages' in site &&
    Array.isArray(site.pages)
  )
}
