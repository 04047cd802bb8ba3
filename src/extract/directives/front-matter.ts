import type {Root} from 'mdast'
import {parse as parseToml} from 'smol-toml'
import {parse as parseYaml} from 'yaml'
import type {DirectiveProblem} from '../../model/index.ts'
import {rangeAt, type SourceLines, spanOf} from '../../model/text/index.ts'
import {goVersion} from './directive.ts'

/** What front matter says about Go. */
export interface FrontMatter {
  readonly go: string | null
  readonly problems: readonly DirectiveProblem[]
}

/** Read `go: "1.22"` of YAML or TOML front matter; front matter that does not parse says nothing. */
export function readFrontMatter(lines: SourceLines, tree: Root): FrontMatter {
  for (const node of tree.children) {
    const kind: string = node.type
    if ((kind !== 'yaml' && kind !== 'toml') || !('value' in node)) continue
    const value = goValue(kind, node.value)
    if (value === undefined || value === null) break
    const go = goVersion(String(value))
    const span = spanOf(lines, node)
    if (go || !span) return {go, problems: []}
    const problem = `\`go: ${String(value)}\` in the front matter is no Go version, expected one such as \`go: "1.22"\``
    return {go, problems: [{range: rangeAt(lines, ...goLine(lines, span.from, span.to)), problem}]}
  }
  return {go: null, problems: []}
}

/** The value of `go`, as its author wrote it: `1.20` must not become the number 1.2. */
function goValue(kind: 'yaml' | 'toml', value: string): unknown {
  try {
    const data: unknown =
      kind === 'yaml'
        ? parseYaml(value, {schema: 'failsafe', logLevel: 'silent'})
        : parseToml(value)
    const go: unknown = typeof data === 'object' && data !== null && 'go' in data ? data.go : null
    if (typeof go === 'number') return /^go\s*=\s*([\d.]+)/m.exec(value)?.[1] ?? go
    return typeof go === 'string' ? go : null
  } catch {
    return null
  }
}

/** The line of the front matter that begins with `go`. */
function goLine(lines: SourceLines, from: number, to: number): [number, number] {
  const match = /^[ \t]*["']?go["']?[ \t]*[:=][^\r\n]*/m.exec(lines.source.slice(from, to))
  return match ? [from + match.index, from + match.index + match[0].trimEnd().length] : [from, to]
}
