import type {Parsed} from '../../options.ts'
import type {Flags} from '../command-line/flags.ts'
import {say} from '../output/log.ts'
import {findInputs} from './inputs.ts'
import {chooseChanged} from './narrow.ts'
import {isInShard} from './shard.ts'

/** The operand that stands for an article on the standard input, and its place among the paths. */
export const standardInput = '-'

/** The files that a command line is about. */
export interface ChosenFiles {
  readonly paths: readonly string[]
  /** Number before options leave some out. */
  readonly found: number
  /** Everything that was named could be found. */
  readonly isComplete: boolean
}

/** Find the files that operands name, and leave those that options ask for; what is odd is said. */
export async function chooseFiles(
  operands: readonly string[],
  flags: Flags,
  cwd: string
): Promise<Parsed<ChosenFiles>> {
  const named = operands.filter(operand => operand !== standardInput)
  const usesInput = named.length < operands.length || (flags.stdinFilename && named.length === 0)
  // What changed is asked of everything here, unless something is named.
  const isAll = flags.since !== undefined && operands.length === 0 && !usesInput
  const {paths: found, problems, notes} = await findInputs(isAll ? ['.'] : named, cwd)
  notes.forEach(say)
  problems.forEach(say)
  const isComplete = problems.length === 0
  const paths = usesInput ? [standardInput, ...found] : found
  // Hooks name whatever changed: if all of it is ignored, there is nothing to do.
  if (paths.length === 0 && notes.length === 0 && isComplete) {
    const problem = 'No files to check: name articles, folders or globs, as in `goclaims .`'
    return {ok: false, problem}
  }
  const changed = await chooseChanged(paths, flags, cwd)
  if (!changed.ok) return changed
  const {shard} = flags
  const chosen = shard ? changed.value.filter(file => isInShard(file, shard)) : changed.value
  return {ok: true, value: {paths: chosen, found: paths.length, isComplete}}
}
