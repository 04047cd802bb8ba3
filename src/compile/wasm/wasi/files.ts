/** Files that nobody can change, by absolute path with `/`; their folders come with them. */
export interface Files {
  read(path: string): Uint8Array | undefined
  isFolder(path: string): boolean
}

/** Make a tree of files. */
export function filesOf(entries: Iterable<readonly [path: string, bytes: Uint8Array]>): Files {
  const files = new Map(entries)
  const folders = new Set(['/'])
  for (const path of files.keys()) {
    for (let at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1)) {
      folders.add(path.slice(0, at))
    }
  }
  return {read: path => files.get(path), isFolder: path => folders.has(path)}
}

/** The absolute path of a name in a folder, without `.` and `..`, which do not leave the root. */
export function resolvePath(folder: string, name: string): string {
  const parts: string[] = []
  for (const part of `${folder}/${name}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}
