import {existsSync} from 'node:fs'
import path from 'node:path'
import {foldersUp} from '../cache/index.ts'

const roots = new Map<string, string>()

/** Return the root of the tree that is checked: the repository around a folder, else the folder. */
export function treeAround(folder: string): string {
  const known = roots.get(folder)
  if (known !== undefined) return known
  const root = repositoryAround(folder) ?? folder
  roots.set(folder, root)
  return root
}

/** Return the nearest folder, this one or above it, that is a git repository. */
export function repositoryAround(folder: string): string | null {
  return foldersUp(folder).find(each => existsSync(path.join(each, '.git'))) ?? null
}
