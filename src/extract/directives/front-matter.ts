import type {Root} from 'mdast'
import {parse as parseToml} from 'smol-toml'
import {parse as parseYaml} from 'yaml'
import {processors, systems} from '../../go/target/index.ts'
import type {DirectiveProblem, TargetWords} from '../../model/index.ts'
import {rangeAt, type SourceLines, type Span, spanOf} from '../../model/text/index.ts'
import {goVersion} from './directive.ts'

/** Settings for Go in front matter. */
export interface FrontMatter {
  readonly go: string | null
  readonly target: TargetWords
  readonly problems: readonly DirectiveProblem[]
}

/**
 * Keys of front matter that are read: what a value means (`null` where it means nothing), what is
 * expected, and the line that it stands on.
 */
const entries = {
  go: {
    read: goVersion,
    expected: 'Go version, expected one such as `go: "1.22"`',
    line: /^[ \t]*["']?go["']?[ \t]*[:=][^\r\n]*/m
  },
  goos: {
    read: (value: string) => (systems.includes(value) ? value : null),
    expected: 'system that Go compiles for, expected one such as `goos: windows`',
    line: /^[ \t]*["']?goos["']?[ \t]*[:=][^\r\n]*/m
  },
  goarch: {
    read: (value: string) => (processors.includes(value) ? value : null),
    expected: 'architecture that Go compiles for, expected one such as `goarch: arm64`',
    line: /^[ \t]*["']?goarch["']?[ \t]*[:=][^\r\n]*/m
  }
} as const
type Name = keyof typeof entries

/** Read `go: "1.22"`, `goos: windows` of YAML or TOML; front matter that does not parse says nothing. */
export function readFrontMatter(lines: SourceLines, tree: Root): FrontMatter {
  const node = tree.children.find(({type}) => type === 'yaml' || (type as string) === 'toml')
  if (!node || !('value' in node)) return {go: null, target: {}, problems: []}
  const kind = node.type === 'yaml' ? 'yaml' : 'toml'
  // All names begin so; a key can be written with escapes.
  const data = /go|\\/.test(node.value) ? dataOf(kind, node.value) : {}
  const span = spanOf(lines, node)
  const problems: DirectiveProblem[] = []
  const read = (name: Name): string | null => {
    const value = writtenValue(data, name, node.value)
    if (value === null) return null
    const {read, expected} = entries[name]
    const meant = read(value)
    const problem = `\`${name}: ${value}\` in the front matter is no ${expected}`
    if (meant === null && span) problems.push({range: lineOf(lines, name, span), problem})
    return meant
  }
  const [go, goos, goarch] = [read('go'), read('goos'), read('goarch')]
  const target = {...(goos ? {GOOS: goos} : {}), ...(goarch ? {GOARCH: goarch} : {})}
  return {go, target, problems}
}

function dataOf(kind: 'yaml' | 'toml', value: string): Readonly<Record<string, unknown>> {
  try {
    const data: unknown =
      kind === 'yaml'
        ? parseYaml(value, {schema: 'failsafe', logLevel: 'silent'})
        : parseToml(value)
    return typeof data === 'object' && data !== null ? {...data} : {}
  } catch {
    return {}
  }
}

/** A value as its author wrote it: in TOML, `1.20` must not become the number 1.2. */
function writtenValue(
  data: Readonly<Record<string, unknown>>,
  name: Name,
  text: string
): string | null {
  const value = data[name]
  if (typeof value === 'number') {
    const written = name === 'go' ? /^go\s*=\s*([\d.]+)/m.exec(text)?.[1] : null
    return written ?? String(value)
  }
  return typeof value === 'string' ? value : null
}

/** The line of the front matter that begins with a name. */
function lineOf(lines: SourceLines, name: Name, {from, to}: Span) {
  const match = entries[name].line.exec(lines.source.slice(from, to))
  return match
    ? rangeAt(lines, from + match.index, from + match.index + match[0].trimEnd().length)
    : rangeAt(lines, from, to)
}
