import type {Parser} from 'unified'
import type {Node, Parent} from 'unist'
import {VFile} from 'vfile'
import {parse} from '../analysis/index.ts'

/** A text that parsers with different syntax read differently. */
interface Probe {
  readonly text: string
  /** True if articles can show the difference. */
  matters(source: string): boolean
}

const always = () => true

const fences = '```'

/** Each by itself, so that a host without a syntax is told from one with another only where that is used. */
const probes: readonly Probe[] = [
  {text: '---\ngo: 1\n---\n\ntext\n', matters: source => /^\uFEFF?---/.test(source)},
  {text: '+++\ngo = 1\n+++\n\ntext\n', matters: source => /^\uFEFF?\+\+\+/.test(source)},
  {
    text: '| a | `b` |\n| - | - |\n| c | d |\n\na\n:-\n- - -\n\n> a | b\n> - | -\n',
    matters: source => /^(?=.*[|:])[-|: \t>*+.\d)]+$/m.test(source)
  },
  {text: 'a[^1]\n\n[^1]: b\n\n    c\n', matters: source => source.includes('[^')},
  {text: 'a ~~b `c`~~ ~d~\n', matters: source => source.includes('~')},
  {text: '- [ ] a\n- [x] b `c`\n', matters: source => /\[[\sx]\]/i.test(source)},
  {
    text: 'http://a.b/`c` www.a.b/`c` a@b.c`d`\n',
    matters: hasLinkIntoCode
  },
  {
    matters: always,
    text: [
      '    code\n\n\ttab\n\n- a\n\n      code in a list\n\n1. b\n   > c\n   d',
      `${fences}go file=main.go\npackage main\n${fences}\n\n~~~~{.go #id}\nx\n~~~~`,
      '<div>\n<pre>a</pre>\n\n<!-- c -->\n\n<Tag a="b" />\n\n<p>*a*</p>',
      '<https://a.b> <b>c</b> <!-- c --> &lt; a\\*b `` ` `` {a} {/* b */}',
      "{a}\n\n{/* b */}\n\nimport a from 'b'\n\nexport const a = 1",
      ':::note\n\n    a\n\n:::\n\n::a[b]\n\n:a[b]{c} :a:\n\n!!! note\n    a\n\n??? a\n    b\n\n=== "a"\n    b',
      '$a$ $$b$$\n\n$$\n`a`\n$$\n\n\\(a\\) \\[b\\]',
      '[[a]] ==a== ++a++ ^a^ %%a%% ||a|| {{ a }} {% a %} {{< a >}} [a]{.b} *[A]: b',
      '> [!NOTE]\n> a\n\n**a。**b **`a`**b _a_b_',
      'a\n: b\n\n# a #\n\n# a {#b}\n\na\n===\n\nb\n---\n\n* * *\n\n[a]: b "c"\n\n[a] [a][] ![a](b)',
      'a  \nb\\\nc\r\nd'
    ].join('\n\n')
  }
]

/** Tell whether what may be read as a link without brackets goes on with code or an escape. */
function hasLinkIntoCode(source: string): boolean {
  for (const [word] of source.matchAll(/[^\s<]+/g)) {
    const link = word.search(/www\.|:\/\/|@/i)
    if (link >= 0 && /[`\\]/.test(word.slice(link))) return true
  }
  return false
}

/** A parser of a host, with the extensions that say what it reads. */
export interface HostParser {
  readonly parse: Parser<Node>
  readonly extensions: unknown
}

/** Result of our own parser for each. */
const own = new Map<Probe, string>()
/** Parsers known to read as ours does, by name: remark makes a new one for each file. */
const same = new Map<string, Map<Probe, boolean>>()

/**
 * Tell whether a parser reads an article as ours does, from what it makes of texts with every syntax
 * that we know parsers to differ in.
 */
export function readsAsWeDo(parser: HostParser, source: string): boolean {
  const name = nameOf(parser)
  const known = same.get(name) ?? new Map<Probe, boolean>()
  same.set(name, known)
  return probes
    .filter(probe => probe.matters(source))
    .every(probe => {
      const isSame = known.get(probe) ?? isReadAlike(parser, probe)
      known.set(probe, isSame)
      return isSame
    })
}

/** Name what a parser consists of: its own text, and the names and the characters of its extensions. */
function nameOf({parse: own, extensions}: HostParser): string {
  return JSON.stringify([String(own), extensions], (_key, value: unknown) =>
    typeof value === 'function' ? value.name : value
  )
}

function isReadAlike({parse: read}: HostParser, probe: Probe): boolean {
  const expected = own.get(probe) ?? ownReading(probe)
  own.set(probe, expected)
  try {
    return outline(read(probe.text, new VFile(probe.text))) === expected
  } catch {
    return false
  }
}

function ownReading({text}: Probe): string {
  const parsed = parse(text, 'article.md')
  return parsed.ok ? outline(parsed.tree) : ''
}

/** Write down what a tree consists of, and where. */
function outline(node: Node): string {
  const {type, position} = node
  const value = 'value' in node ? String(node.value) : ''
  const inner = isParent(node) ? node.children.map(outline).join() : ''
  return `${type} ${position?.start.offset}-${position?.end.offset} ${value}(${inner})`
}

function isParent(node: Node): node is Parent {
  return 'children' in node
}
