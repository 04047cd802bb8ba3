import type {SyntaxNode} from '@lezer/common'
import {treeOf} from '../go/source/index.ts'

/**
 * Find where `_ = x` may stand for the variable whose name is at `offset`: behind the statement
 * that declares it, or at the start of the block that its statement's head belongs to.
 */
export function placeForUse(code: string, offset: number): number | null {
  const leaf: SyntaxNode = treeOf(code).resolveInner(offset, 1)
  for (let node: SyntaxNode | null = leaf; node; node = node.parent) {
    const inHead = placeInBody(node)
    if (inHead !== null) return inHead
    if (node.parent && statementLists.has(node.parent.name)) return node.to
  }
  return null
}

/** Find where the statement begins that is nothing but the value at `offset`. */
export function valueStart(code: string, offset: number): number | null {
  const leaf: SyntaxNode = treeOf(code).resolveInner(offset, 1)
  for (let node: SyntaxNode | null = leaf; node; node = node.parent) {
    if (node.name === 'ExprStatement') return node.from
  }
  return null
}

const statementLists = new Set(['SourceFile', 'Block', 'SwitchBlock', 'SelectBlock'])

/** The start of the body of a statement with a head, as the body itself is never met on the way up. */
function placeInBody(node: SyntaxNode): number | null {
  if (node.name === 'Case') return node.to
  if (node.name === 'IfStatement' || node.name === 'ForStatement') {
    const block = node.getChild('Block')
    return block && block.from + 1
  }
  if (node.name === 'SwitchStatement' || node.name === 'TypeSwitchStatement') {
    return node.getChild('SwitchBlock')?.getChild('Case')?.to ?? null
  }
  return null
}
