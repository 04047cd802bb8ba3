import type {Block, Unit} from '../model/index.ts'
import {borrow} from './borrow.ts'
import {joinedUnit, singleUnit, supportedUnit} from './join.ts'
import {articleRun, programBehind, sectionRun} from './runs.ts'

/**
 * The units that a block may be part of, most natural first: the program that it repeats a part
 * of; by itself, if it uses nothing that only other blocks declare; the program that it changes;
 * with what it needs from others; joined to the pieces before it, in its section and from the
 * beginning of the article.
 */
export function unitsAround(block: Block, blocks: readonly Block[]): readonly Unit[] {
  const borrowed = borrow(block, blocks)
  const program = programBehind(block, blocks)
  const section = sectionRun(block, blocks)
  const whole = articleRun(block, blocks)
  const owners = borrowed.map(item => item.block)
  const first = Math.min(...owners.map(owner => section.indexOf(owner)))
  const alone = singleUnit(block)
  return [
    ...(program?.repeated ? [singleUnit(program.block)] : []),
    ...(borrowed.length === 0 ? [alone] : []),
    ...(program && !program.repeated ? [joinedUnit([program.block, block])] : []),
    ...(borrowed.length > 0
      ? [...(first < 0 ? [] : joined(section.slice(first))), supportedUnit(block, borrowed), alone]
      : []),
    ...joined(section),
    ...(whole.length > section.length ? joined(whole) : [])
  ]
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
