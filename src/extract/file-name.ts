const goFile =
  /(?<![\w./\\-])(?:[\w.~-]*[\w~][\\/]|\.{1,2}[\\/])*[\p{L}\p{N}_.-]*[\p{L}\p{N}_]\.go(?![\w./])/gu

/** Last part of a path. */
export function baseName(path: string): string {
  return path.replace(/^.*[\\/]/s, '')
}

/** File name in the comment that a block of code begins with: `// main.go`, `// file: a/b.go`. */
export function commentedFile(code: string): string | null {
  const first = /^\s*(?:\/\/+|\/\*)[ \t]*([^\n]*?)[ \t]*(?:\*\/)?[ \t]*(?:\n|$)/.exec(
    code.slice(0, 400)
  )?.[1]
  if (first === undefined) return null
  const named =
    /^(?:[\p{L} ]{1,20}[:：]\s*)?[`"'-]*\s*((?:[\w.~-]*[\\/])*[\p{L}\p{N}_.-]+\.go)\s*[`"'-]*(?:$|\s*[(（,，-])/u.exec(
      first
    )
  return named?.[1] ? baseName(named[1]) : null
}

/** The one `.go` file that the last sentence of a text names; `null` if there are several or none. */
export function namedFile(text: string): string | null {
  const sentences = text
    .trim()
    .split(/(?<=[.!?])\s+(?=\P{Ll})|[。！？]|\n\s*\n/u)
    .filter(part => part.trim() !== '')
  const names = new Set(
    [...(sentences.at(-1) ?? '').slice(-600).matchAll(goFile)].map(([name]) => baseName(name))
  )
  const [name] = names
  return names.size === 1 && name !== undefined ? name : null
}
