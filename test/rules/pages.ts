import {readFile} from 'node:fs/promises'
import {parseMarkdown} from '../../src/extract/index.ts'

/** An article in a rule's page, and what is said of it. */
export interface PageExample {
  /** Line of the page that it begins on. */
  readonly line: number
  readonly article: string
  /** The lines of the `text` block under it: `LINE:COLUMN reason`; none for a right article. */
  readonly messages: readonly string[]
}

/** Read the examples of a rule's page: the `markdown` blocks under its heading `Examples`. */
export async function pageExamples(page: URL): Promise<readonly PageExample[]> {
  const {children} = parseMarkdown(await readFile(page, 'utf8'), 'page.md')
  const start = children.findIndex(node => {
    const [text] = node.type === 'heading' ? node.children : []
    return text?.type === 'text' && text.value === 'Examples'
  })
  const rest = start < 0 ? [] : children.slice(start + 1)
  const end = rest.findIndex(node => node.type === 'heading' && node.depth < 3)
  const nodes = end < 0 ? rest : rest.slice(0, end)
  return nodes.flatMap((node, index) => {
    if (node.type !== 'code' || node.lang !== 'markdown') return []
    const next = nodes[index + 1]
    const isSaid = next?.type === 'code' && next.lang === 'text'
    return {
      line: node.position?.start.line ?? 0,
      article: `${node.value}\n`,
      messages: isSaid ? next.value.split('\n') : []
    }
  })
}
