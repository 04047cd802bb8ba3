import {globby} from 'globby'

/** Endings of articles, where nobody says which files are some. */
const endings = '{md,mdx,markdown,mdown,mkd,mkdn}'

/** Patterns of the articles in a folder; files that git ignores are skipped. */
export interface Choice {
  readonly include?: string | readonly string[] | undefined
  readonly exclude?: string | readonly string[] | undefined
  /** Files of the host that say what it leaves out, as `.gitignore` does. */
  readonly ignoreFiles?: string | undefined
}

/**
 * Find the articles in a folder.
 *
 * @returns Absolute paths, sorted.
 */
export async function findArticles(
  root: string,
  {include = `**/*.${endings}`, exclude = [], ignoreFiles}: Choice = {}
): Promise<readonly string[]> {
  const found = await globby(include, {
    cwd: root,
    absolute: true,
    gitignore: true,
    ...(ignoreFiles !== undefined && {ignoreFiles}),
    ignore: ['**/node_modules/**', ...[exclude].flat()]
  })
  return found.toSorted()
}
