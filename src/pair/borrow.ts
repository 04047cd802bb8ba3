import {type Declaration, outlineOf} from '../go/source/index.ts'
import type {Block} from '../model/index.ts'
import {blockOutline} from './block-outline.ts'
import type {Borrowed} from './join.ts'

/**
 * The declarations of other blocks that a block needs, with all that these need in turn. `missing`
 * names what it needs; if nobody knows, it is what the block uses and does not declare.
 */
export function borrow(
  block: Block,
  blocks: readonly Block[],
  missing?: readonly string[]
): readonly Borrowed[] {
  const outline = blockOutline(block)
  const at = blocks.indexOf(block)
  const lenders = [...blocks.slice(0, at).toReversed(), ...blocks.slice(at + 1)].filter(other =>
    joinable(blockOutline(other).packageName, outline.packageName)
  )
  const known = new Set([...outline.declared, ...outline.imported, ...predeclared])
  const borrowed: Borrowed[] = []
  const queue = [...(missing ?? outline.used)]
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (known.has(name)) continue
    known.add(name)
    for (const item of lend(name, lenders)) {
      if (borrowed.some(other => isSame(other, item))) continue
      borrowed.push(item)
      queue.push(...freeNames(item))
    }
  }
  return borrowed
}

/** Names that Go itself has, so that no other block is needed for them. */
const predeclared = new Set(
  `_ any append bool byte cap clear close comparable complex complex64 complex128 copy delete error
  false float32 float64 imag int int8 int16 int32 int64 iota len make max min new nil panic print
  println real recover rune string true uint uint8 uint16 uint32 uint64 uintptr`.split(/\s+/)
)

/** Return what the first block that declares a name has of it: a type comes with its methods. */
function lend(name: string, lenders: readonly Block[]): readonly Borrowed[] {
  const declares = (declaration: Declaration) => declaration.name === name
  const lender = lenders.find(block => blockOutline(block).declarations.some(declares))
  if (!lender) return []
  return blockOutline(lender)
    .declarations.filter(
      declaration => declares(declaration) || declaration.name.startsWith(`${name}.`)
    )
    .map(declaration => ({block: lender, declaration}))
}

function isSame(one: Borrowed, other: Borrowed): boolean {
  return one.block === other.block && one.declaration.fromLine === other.declaration.fromLine
}

/** The names that a declaration uses and does not declare itself. */
function freeNames({block, declaration}: Borrowed): readonly string[] {
  const lines = block.code.text.split('\n').slice(declaration.fromLine - 1, declaration.toLine)
  const {used, declared} = outlineOf(lines.join('\n'))
  return [...used].filter(name => !declared.has(name))
}

/** Two pieces can be of one package unless both say otherwise. */
function joinable(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other
}
