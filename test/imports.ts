import {readdir, readFile} from 'node:fs/promises'
import {posix} from 'node:path'

/** An import of one of our files: of another, as a path from the root, or of a library. */
export interface Import {
  readonly file: string
  readonly target: string
}

/** Folders whose folders are rooms by themselves. */
const houses = ['src/go/', 'src/model/']

/** Return the room of a file: a folder of `src/`, a file right in it, or `rules`. */
export function roomOf(file: string): string {
  if (file.startsWith('rules/')) return 'rules'
  const isInside = houses.some(house => file.startsWith(house)) && file.split('/').length > 3
  return file
    .split('/')
    .slice(0, isInside ? 3 : 2)
    .join('/')
}

/** Tell whether an import is of one of our files. */
export function isOurs({target}: Import): boolean {
  return target.startsWith('src/') || target.startsWith('rules/')
}

/** Return the imports that enter another room by something else than its index. */
export function pastIndex(imports: readonly Import[]): readonly Import[] {
  return imports.filter(it => {
    const room = roomOf(it.target)
    return isOurs(it) && roomOf(it.file) !== room && ![room, `${room}/index.ts`].includes(it.target)
  })
}

/** Return files that import each other in a circle, each circle once, as a path. */
export function circles(imports: readonly Import[]): readonly string[] {
  const own = imports.filter(isOurs)
  const found: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file)
    if (at >= 0) found.push([...path.slice(at), file].join(' → '))
    if (at >= 0 || done.has(file)) return
    for (const next of own.filter(it => it.file === file)) visit(next.target, [...path, file])
    done.add(file)
  }
  for (const {file} of own) visit(file, [])
  return found
}

/** Read every import of the files of a folder, of types too, and those that wait until something is needed. */
export async function importsBelow(folder: string): Promise<readonly Import[]> {
  const root = new URL('../', import.meta.url)
  const files = await readdir(new URL(folder, root), {recursive: true})
  const sources = files.filter(file => file.endsWith('.ts')).map(file => posix.join(folder, file))
  const found = await Promise.all(
    sources.map(async file => importsOf(file, await readFile(new URL(file, root), 'utf8')))
  )
  return found.flat()
}

function importsOf(file: string, text: string): readonly Import[] {
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => ({
    file,
    target: target.startsWith('.') ? posix.join(posix.dirname(file), target) : target
  }))
}
