import {readdirSync, readFileSync} from 'node:fs'
import {visit} from 'unist-util-visit'
import {parseMarkdown} from '../../src/extract/index.ts'

/** A block of code or inline code that a page shows. */
interface Shown {
  readonly page: string
  /** Line of the page, from 1. */
  readonly line: number
  readonly text: string
}

/** A fenced or indented block. */
export interface ShownBlock extends Shown {
  /** Its language, empty where it has none. */
  readonly language: string
  /** The file that it is, as its fence says. */
  readonly file: string | null
}

const root = new URL('../../', import.meta.url)

/** Every page that tells a reader what to type or to write. */
const pages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'editors/vscode/README.md',
  'examples/README.md',
  'packages/compiler-wasm/README.md',
  'packages/goclaims/README.md',
  ...below('docs'),
  ...below('docs/decisions'),
  ...below('rules')
]

/** Every block of code of the pages. */
export const blocks: readonly ShownBlock[] = pages.flatMap(page => {
  const found: ShownBlock[] = []
  visit(tree(page), 'code', ({lang, meta, value, position}) => {
    const file = /\bfile=(\S+)/.exec(meta ?? '')?.[1] ?? null
    const line = position?.start.line ?? 0
    found.push({page, line, text: value, language: lang ?? '', file})
  })
  return found
})

/**
 * Every command of npm and of ours that the pages show: the lines of shell blocks, and inline code
 * with more than a name.
 */
export const commands: readonly Shown[] = pages.flatMap(page => {
  const found: Shown[] = []
  visit(tree(page), ['code', 'inlineCode'], node => {
    if (node.type !== 'code' && node.type !== 'inlineCode') return
    const isSh = node.type === 'code' && node.lang === 'sh' && !node.meta
    const isIndented = node.type === 'code' && !node.lang
    if (node.type === 'code' && !isSh && !isIndented) return
    const line = node.position?.start.line ?? 0
    for (const text of node.value.split('\n')) {
      if (isSh || /^(?:npm|npx|goclaims) \S/.test(text)) found.push({page, line, text: text.trim()})
    }
  })
  return found
})

function below(folder: string): readonly string[] {
  const names = readdirSync(new URL(folder, root)).filter(name => name.endsWith('.md'))
  return names.map(name => `${folder}/${name}`)
}

function tree(page: string) {
  return parseMarkdown(readFileSync(new URL(page, root), 'utf8'), page)
}

/** Return the article of the README. */
export function readmesArticle(): string {
  const article = blocks.find(each => each.page === 'README.md' && each.language === 'markdown')
  if (!article) throw new Error('README.md shows no article')
  return `${article.text}\n`
}
