import type {Block, Unit} from '../model/index.ts'
import {borrow} from './borrow.ts'
import {joinedUnit, singleUnit, supportedUnit} from './join.ts'
import {articleRun, programBehind, sectionRun} from './runs.ts'

/**
 * The units that a block may be part of, most natural first: the program that it repeats a part
 * of; by itself, if it uses nothing that only other blocks declare; the program that it changes;
 * with what it needs from others; joined to the pieces before it, in its section and from the
 * beginning of the article.
 *
 * @param elsewhere Blocks that the article says are of other files: no pieces of this one's.
 */
export function unitsAround(
  block: Block,
  blocks: readonly Block[],
  elsewhere: ReadonlySet<Block>
): readonly Unit[] {
  const pieces = blocks.filter(other => other === block || !elsewhere.has(other))
  const borrowed = borrow(block, blocks)
  const program = programBehind(block, blocks)
  const section = sectionRun(block, pieces)
  const whole = articleRun(block, pieces)
  const owners = borrowed.map(item => item.block)
  const first = Math.min(...owners.map(owner => section.indexOf(owner)))
  const needed = owners.every(owner => whole.includes(owner))
    ? joined(whole.filter(other => other === block || owners.includes(other)))
    : []
  const alone = singleUnit(block)
  return distinct([
    ...(program?.repeated ? [singleUnit(program.block)] : []),
    ...(borrowed.length === 0 ? [alone] : []),
    ...(program && !program.repeated ? [joinedUnit([program.block, block])] : []),
    ...(borrowed.length > 0
      ? [
          ...(first < 0 ? [] : [...needed, ...joined(section.slice(first))]),
          supportedUnit(block, borrowed),
          alone,
          ...needed
        ]
      : []),
    ...joined(section),
    ...joined(whole)
  ])
}

/** Leave out units of the same blocks and as many files as one before. */
function distinct(units: readonly Unit[]): readonly Unit[] {
  const isSame = (one: Unit, other: Unit) =>
    one.files.length === other.files.length &&
    one.blocks.length === other.blocks.length &&
    one.blocks.every((block, index) => block === other.blocks[index])
  return units.filter((unit, at) => units.findIndex(other => isSame(unit, other)) === at)
}

/** A block with what it lacks and other blocks declare; `null` where they declare nothing of it. */
export function supportedBy(
  block: Block,
  blocks: readonly Block[],
  missing: readonly string[]
): Unit | null {
  const borrowed = missing.length === 0 ? [] : borrow(block, blocks, missing)
  return borrowed.length === 0 ? null : supportedUnit(block, borrowed)
}

/** The unit of several blocks; none for a single one. */
function joined([first, ...rest]: readonly Block[]): readonly Unit[] {
  return first && rest.length > 0 ? [joinedUnit([first, ...rest])] : []
}
