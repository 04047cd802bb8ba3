/** A node of the syntax tree, as far as mutations look at it: ESTree, with offsets in UTF-16. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

/** Return a child that a node of this type always has. */
export function childOf(node: Node, key: string): Node {
  const child = node[key]
  if (!isNode(child)) throw new TypeError(`${node.type} has no ${key}`)
  return child
}

/** Return the children in a list of a node; holes are left out. */
export function listOf(node: Node, key: string): readonly Node[] {
  const list = node[key]
  return Array.isArray(list) ? list.filter(isNode) : []
}
