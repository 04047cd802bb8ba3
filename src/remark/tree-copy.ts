import type {Nodes, Parents, Root} from 'mdast'

/** Everything that Markdown, GFM and front matter consist of. */
const known: ReadonlySet<string> = new Set<Nodes['type'] | 'toml'>([
  'blockquote',
  'break',
  'code',
  'definition',
  'delete',
  'emphasis',
  'footnoteDefinition',
  'footnoteReference',
  'heading',
  'html',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'list',
  'listItem',
  'paragraph',
  'root',
  'strong',
  'table',
  'tableCell',
  'tableRow',
  'text',
  'thematicBreak',
  'toml',
  'yaml'
])

/**
 * Copy a tree, so that nothing that is done to it is done to the copy. Not recursive: quotes may be
 * nested as deep as anyone likes.
 *
 * @returns `null` if anything is in it that is neither Markdown, GFM nor front matter.
 */
export function copyTree(tree: Root): Root | null {
  const copy: Root = {...placed(tree), children: []}
  const open: (readonly [from: Parents, to: {children: Nodes[]}])[] = [[tree, copy]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [from, to] = next
    for (const node of from.children) {
      if (!known.has(node.type)) return null
      if ('children' in node) {
        const parent = {...placed(node), children: []}
        open.push([node, parent])
        to.children.push(parent)
      } else to.children.push(placed(node))
    }
  }
  return copy
}

/** A node with a position of its own. */
function placed<T extends Nodes>(node: T): T {
  const {position} = node
  if (!position) return {...node}
  return {...node, position: {start: {...position.start}, end: {...position.end}}}
}
