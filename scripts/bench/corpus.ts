import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Post} from './blog.ts'

/** Folder of others' articles, if it exists: they are not part of this repository. */
const folder = '../shared/corpus/articles'

/** The articles of the corpus; none where it is missing. */
export function readCorpus(): readonly Post[] {
  return namesIn(folder)
    .filter(name => name.endsWith('.md'))
    .map(name => ({name, text: readFileSync(join(folder, name), 'utf8'), fixture: name}))
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
