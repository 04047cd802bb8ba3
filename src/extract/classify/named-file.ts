/** Names of Go files in prose. Where a path begins at the root, it is an address, or somebody's own machine. */
function goFilesIn(text: string): readonly string[] {
  return [...text.matchAll(/[\p{L}\p{N}_.~\\/-]+/gu)].flatMap(([run]) => {
    const path = /^.*[\p{L}\p{N}_]\.go(?![\w/]|\.\w)/u.exec(run)?.[0]
    if (path === undefined) return []
    const name = baseName(path)
    return /^(?![\\/])[\w.~\\/-]*$/.test(path.slice(0, -name.length)) ? [name] : []
  })
}

/** Last part of a path. */
export function baseName(path: string): string {
  return path.replace(/^.*[\\/]/s, '')
}

/** File name in the comment that a block of code begins with: `// main.go`, `// file: a/b.go`. */
export function commentedFile(code: string): string | null {
  const comment = /^(?:\/\/+|\/\*)(.*)/.exec(code.trimStart())?.[1]
  if (comment === undefined) return null
  const words = comment
    .trim()
    .replace(/\*\/$/, '')
    .trim()
    .replace(/^[\p{L} ]{1,20}[:：]/u, '')
    .trimStart()
    .replace(/^[`"'-]+/, '')
    .trimStart()
  const path = /^[\p{L}\p{N}_.~\\/-]+\.go(?![\p{L}\p{N}_.])/u.exec(words)?.[0]
  if (path === undefined || !endsName(words.slice(path.length))) return null
  const name = baseName(path)
  return name === '.go' ? null : name
}

/**
 * Tell whether what follows a file name in a comment leaves it a title: nothing, a dash, a bracket,
 * a comma.
 */
function endsName(text: string): boolean {
  const marks = /^\s*[`"'-]*/.exec(text)?.[0] ?? ''
  const rest = text.slice(marks.length)
  return marks.includes('-') || rest === '' || /^\s*[(（,，-]/.test(rest)
}

/** The one `.go` file that the last sentence of a text names; `null` if there are several or none. */
export function namedFile(text: string): string | null {
  if (!text.includes('.go')) return null
  const sentences = text
    .split(/(?<=[.!?])\s+(?=\P{Ll})|[。！？]|\n[^\S\n]*\n/u)
    .filter(part => part.trim() !== '')
  const names = new Set(goFilesIn(sentences.at(-1) ?? ''))
  const [name] = names
  return names.size === 1 && name !== undefined ? name : null
}
