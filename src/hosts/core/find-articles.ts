import {globby} from 'globby'

/** Endings of articles, where nobody says which files are some. */
const endings = '{md,mdx,markdown,mdown,mkd,mkdn}'

/** Which files of a folder are articles, as patterns; those that git ignores are none. */
export interface Choice {
  readonly include?: string | readonly string[] | undefined
  readonly exclude?: string | readonly string[] | undefined
}

/**
 * Find the articles in a folder.
 *
 * @returns Absolute paths, sorted.
 */
export async function findArticles(
  root: string,
  {include = `**/*.${endings}`, exclude = []}: Choice = {}
): Promise<readonly string[]> {
  const found = await globby(include, {
    cwd: root,
    absolute: true,
    gitignore: true,
    ignore: ['**/node_modules/**', ...[exclude].flat()]
  })
  return found.toSorted()
}
