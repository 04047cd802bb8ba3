import type {Item} from './items.ts'
import {packageName} from './std-packages.ts'
import {type Token, tokensOf} from './tokens.ts'

/** Imports of a file. */
export interface Imports {
  readonly paths: readonly string[]
  /** Names that the file knows packages by. */
  readonly names: ReadonlySet<string>
}

interface Spec {
  readonly path: string
  readonly name: string
  readonly from: number
  readonly to: number
}

/** Read the imports of Go source. */
export function importsOf(code: string, items: readonly Item[]): Imports {
  const specs = items
    .filter(item => item.kind === 'import')
    .flatMap(item => specsOf(tokensOf(code.slice(item.from, item.to)), item.from))
  return {paths: specs.map(spec => spec.path), names: new Set(specs.map(spec => spec.name))}
}

/**
 * Find what to blank for the import at `offset` to be gone: the whole declaration of
 * `import "os"`, or one line of `import ( … )`.
 */
export function specAt(code: string, offset: number): {from: number; to: number} | null {
  const lineStart = code.lastIndexOf('\n', offset - 1) + 1
  const lineEnd = code.indexOf('\n', offset)
  const line = code.slice(lineStart, lineEnd === -1 ? code.length : lineEnd)
  const tokens = tokensOf(line)
  const literal = tokens.find(token => token.kind === 'literal' && token.to > offset - lineStart)
  if (!literal) return null
  const index = tokens.indexOf(literal)
  const name = tokens[index - 1]
  const first =
    name && name.kind !== 'end' && name.text !== '(' && name.text !== 'import' ? index - 1 : index
  const start = tokens[first - 1]?.text === 'import' ? first - 1 : first
  return {from: lineStart + (tokens[start]?.from ?? 0), to: lineStart + literal.to}
}

function specsOf(tokens: readonly Token[], base: number): readonly Spec[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'literal') return []
    const path = token.text.slice(1, -1)
    const before = tokens[index - 1]
    const alias = before?.kind === 'word' && before.text !== 'import' ? before : null
    const name = alias?.text ?? packageName(path)
    return [{path, name, from: base + (alias ?? token).from, to: base + token.to}]
  })
}
