import {stat} from 'node:fs/promises'
import path from 'node:path'
import {ignoredBy} from '../../config/index.ts'
import {asFound} from './as-found.ts'
import {asPattern} from './as-pattern.ts'
import {articlesIn, type Ignorer, matchesOf} from './search.ts'
import {whyMissing} from './why-missing.ts'

/** The files to check, and the sentences about what cannot be found or is left out. */
export interface Inputs {
  /** Sorted, each once. */
  readonly paths: readonly string[]
  readonly problems: readonly string[]
  readonly notes: readonly string[]
}

/** What an operand names. */
interface Operand {
  readonly kind: 'file' | 'folder' | 'other'
  readonly operand: string
}

/** Find the files that operands name: files, folders and globs, without those that are ignored. */
export async function findInputs(operands: readonly string[], cwd: string): Promise<Inputs> {
  const sorted = await Promise.all(operands.map(operand => sortOut(operand, cwd)))
  const paths = new Set<string>()
  const problems: string[] = []
  const notes: string[] = []
  const isIgnored = ignoredBy(cwd, problem => problems.push(problem))
  for (const {kind, operand} of sorted) {
    if (kind !== 'file') {
      const {found, problem} = await search(operand, kind, {cwd, isIgnored})
      for (const one of found) paths.add(one)
      if (problem !== null) problems.push(problem)
    } else if (isIgnored(operand)) {
      notes.push(`\`${operand}\` is left out: an ignore file names it`)
    } else {
      paths.add(asFound(operand, cwd))
    }
  }
  return {paths: [...paths].sort(), problems, notes}
}

/** Return what an operand is. A file that exists is that file, whatever characters its name has. */
async function sortOut(operand: string, cwd: string): Promise<Operand> {
  const found = await stat(path.resolve(cwd, operand)).catch(() => null)
  if (!found) return {kind: 'other', operand}
  return {kind: found.isDirectory() ? 'folder' : 'file', operand}
}

/** Find the files in a folder, or those that a pattern matches; `problem` if there are none. */
async function search(
  operand: string,
  kind: 'folder' | 'other',
  {cwd, isIgnored}: {readonly cwd: string; readonly isIgnored: Ignorer}
): Promise<{readonly found: readonly string[]; readonly problem: string | null}> {
  if (kind === 'folder') {
    const found = articlesIn(asFound(operand, cwd), cwd, isIgnored)
    return {found, problem: found.length > 0 ? null : `No Markdown files are in \`${operand}\``}
  }
  const {isDynamicPattern} = await import('globby')
  const pattern = asPattern(operand, path.sep)
  if (!isDynamicPattern(pattern)) {
    return {found: [], problem: `Cannot find \`${operand}\`: ${whyMissing(operand, cwd)}`}
  }
  const found = await matchesOf(pattern, cwd, isIgnored)
  return {found, problem: found.length > 0 ? null : `No Markdown files match \`${operand}\``}
}
