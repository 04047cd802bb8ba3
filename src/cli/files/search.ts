import {readdirSync, statSync} from 'node:fs'
import path from 'node:path'
import {articleEndings} from './article-endings.ts'

/** Tells whether ignore files exclude a file or folder. */
export type Ignorer = (file: string, isFolder?: boolean) => boolean

const isArticle = new RegExp(`\\.(?:${articleEndings.join('|')})$`)

/**
 * Find the articles below a folder, by names as they count from `cwd`. What is left out is not
 * looked into, and links to folders are not followed: two of them to `..` have no end.
 */
export function articlesIn(folder: string, cwd: string, isIgnored: Ignorer): readonly string[] {
  const entries = readdirSync(path.resolve(cwd, folder), {withFileTypes: true})
  return entries.flatMap(entry => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.name.startsWith('.')) return []
    if (entry.isDirectory()) {
      const isOut = entry.name === 'node_modules' || isIgnored(name, true)
      return isOut ? [] : articlesIn(name, cwd, isIgnored)
    }
    if (!isArticle.test(entry.name)) return []
    const isFile = entry.isFile() || (entry.isSymbolicLink() && leadsToFile(name, cwd))
    return isFile && !isIgnored(name) ? [name] : []
  })
}

/** Find the files that a pattern matches; links to folders are not followed. */
export async function matchesOf(
  pattern: string,
  cwd: string,
  isIgnored: Ignorer
): Promise<readonly string[]> {
  // Who names files does without: loading it takes longer than checking an article that is known.
  const {globby} = await import('globby')
  const found = await globby(pattern, {
    cwd,
    expandDirectories: false,
    followSymbolicLinks: false,
    onlyFiles: false,
    objectMode: true,
    ignore: ['**/node_modules/**']
  })
  return found.flatMap(({path: name, dirent}) => {
    const isFile = dirent.isFile() || (dirent.isSymbolicLink() && leadsToFile(name, cwd))
    return isFile && !isIgnored(name) ? [name] : []
  })
}

function leadsToFile(name: string, cwd: string): boolean {
  return statSync(path.resolve(cwd, name), {throwIfNoEntry: false})?.isFile() ?? false
}
