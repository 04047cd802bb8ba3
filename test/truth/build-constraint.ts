/**
 * Does a `//go:build` line (or `// +build` line) hold with these tags?
 *
 * `go1.N` holds up to `goMinor`. Lines that are no constraint hold.
 */
export function constraintHolds(line: string, tags: ReadonlySet<string>, goMinor: number): boolean {
  const holds = (tag: string) => {
    const release = /^go1\.(\d+)$/.exec(tag)
    return release ? Number(release[1]) <= goMinor : tags.has(tag)
  }
  const expression = /^\/\/go:build\s+(.+)$/.exec(line)?.[1]
  if (expression) return evaluate(expression, holds)
  const old = /^\/\/\s*\+build\s+(.+)$/.exec(line)?.[1]
  return old ? evaluateOld(old, holds) : true
}

/** `a,!b c`: space is or, comma is and. */
function evaluateOld(text: string, holds: (tag: string) => boolean): boolean {
  const term = (word: string) => (word.startsWith('!') ? !holds(word.slice(1)) : holds(word))
  return text.split(/\s+/).some(option => option.split(',').every(term))
}

/** Recursive descent over `||`, `&&`, `!` and parentheses. */
function evaluate(text: string, holds: (tag: string) => boolean): boolean {
  const tokens = text.match(/\|\||&&|!|\(|\)|[\w.]+/g) ?? []
  let at = 0
  const or = (): boolean => {
    let value = and()
    while (tokens[at] === '||') {
      at++
      value = and() || value
    }
    return value
  }
  const and = (): boolean => {
    let value = unary()
    while (tokens[at] === '&&') {
      at++
      value = unary() && value
    }
    return value
  }
  const unary = (): boolean => {
    const token = tokens[at++]
    if (token === '!') return !unary()
    if (token !== '(') return holds(token ?? '')
    const value = or()
    at++
    return value
  }
  return or()
}
