import {outlineOf} from '../go-source/outline.ts'
import type {Block, Unit} from '../types.ts'
import {type Borrowed, joinedUnit, singleUnit, supportedUnit} from './join.ts'

/**
 * The units that a block may be part of, most natural first: by itself if it uses nothing that
 * only other blocks declare; else with what it needs; in the program that it changes; and joined
 * to the pieces right before it.
 */
export function unitsAround(block: Block, blocks: readonly Block[]): readonly Unit[] {
  const borrowed = borrow(block, blocks)
  const run = pieceRun(block, blocks)
  const units: Unit[] = []
  if (borrowed.length === 0) units.push(singleUnit(block))
  const program = programChangedBy(block, blocks)
  if (program) units.push(joinedUnit([program, block]))
  if (borrowed.length > 0) {
    const owners = borrowed.map(item => item.block)
    const first = Math.min(...owners.map(owner => run.indexOf(owner)))
    const [head, ...tail] = first === -1 ? [] : run.slice(first)
    if (head) units.push(joinedUnit([head, ...tail]))
    units.push(supportedUnit(block, borrowed), singleUnit(block))
  }
  const [head, ...tail] = run
  if (head && tail.length > 0) units.push(joinedUnit([head, ...tail]))
  return units
}

/**
 * The Go blocks right before a block in its section, up to and with it, that can be pieces of one
 * file: only the first may have a package clause.
 */
function pieceRun(block: Block, blocks: readonly Block[]): readonly Block[] {
  if (block.shape !== 'fragment') return [block]
  const run = [block]
  for (let at = blocks.indexOf(block) - 1; at >= 0; at--) {
    const previous = blocks[at]
    if (!previous || previous.section !== block.section) break
    run.unshift(previous)
    if (previous.shape !== 'fragment') break
  }
  return run
}

/** The nearest earlier block with a package clause that declares something the block declares again. */
function programChangedBy(block: Block, blocks: readonly Block[]): Block | null {
  if (block.shape !== 'fragment') return null
  const names = new Set(outlineOf(block.code.text).declarations.map(({name}) => name))
  const earlier = blocks.slice(0, blocks.indexOf(block)).filter(other => other.shape !== 'fragment')
  const last = earlier.at(-1)
  const changes = last && outlineOf(last.code.text).declarations.some(({name}) => names.has(name))
  return changes ? last : null
}

/** The declarations of other blocks that a block needs, with all that these need in turn. */
function borrow(block: Block, blocks: readonly Block[]): readonly Borrowed[] {
  const {declared, used, packageName} = outlineOf(block.code.text)
  const at = blocks.indexOf(block)
  const nearestFirst = [...blocks.slice(0, at).reverse(), ...blocks.slice(at + 1)]
  const owners = nearestFirst.map(owner => ({owner, outline: outlineOf(owner.code.text)}))
  const have = new Set(declared)
  const borrowed: Borrowed[] = []
  const queue = [...used]

  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (have.has(name)) continue
    have.add(name)
    const found = owners.find(
      ({owner, outline}) =>
        outline.declarations.some(declaration => declaration.name === name) &&
        joinable(outline.packageName, packageName) &&
        owner !== block
    )
    if (!found) continue
    const needed = found.outline.declarations.filter(
      declaration => declaration.name === name || declaration.name.startsWith(`${name}.`)
    )
    for (const declaration of needed) {
      if (
        borrowed.some(
          item => item.block === found.owner && item.declaration.fromLine === declaration.fromLine
        )
      )
        continue
      borrowed.push({block: found.owner, declaration})
      const lines = found.owner.code.text
        .split('\n')
        .slice(declaration.fromLine - 1, declaration.toLine)
      const outline = outlineOf(lines.join('\n'))
      queue.push(...[...outline.used].filter(other => !outline.declared.has(other)))
    }
  }
  return borrowed
}

/** Two pieces can be of one package unless both say otherwise. */
function joinable(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other
}
