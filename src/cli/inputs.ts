import {stat} from 'node:fs/promises'
import path from 'node:path'
import {convertPathToPattern, globby, isDynamicPattern} from 'globby'
import {articleEndings} from './article-endings.ts'
import {isCommandName} from './command-line/commands.ts'

/** The files to check, and the sentences about what cannot be found or is left out. */
export interface Inputs {
  /** Sorted, each once. */
  readonly paths: readonly string[]
  readonly problems: readonly string[]
  readonly notes: readonly string[]
}

/** What an operand names, and the pattern that finds it. */
interface Operand {
  readonly kind: 'file' | 'folder' | 'glob' | 'missing'
  readonly operand: string
  readonly pattern: string
}

/** Find the files that operands name: files, folders and globs, without those that are ignored. */
export async function findInputs(operands: readonly string[], cwd: string): Promise<Inputs> {
  const sorted = await Promise.all(operands.map(operand => sortOut(operand, cwd)))
  const named = sorted.filter(({kind}) => kind === 'file')
  const searched = sorted.filter(({kind}) => kind === 'folder' || kind === 'glob')
  const problems = sorted
    .filter(({kind}) => kind === 'missing')
    .map(({operand}) => `Cannot find \`${operand}\`: ${whyMissing(operand)}`)

  const paths = new Set(named.length > 0 ? await find(named, cwd) : [])
  const notes = named
    .filter(({operand}) => !paths.has(asFound(operand, cwd)))
    .map(({operand}) => `\`${operand}\` is left out: an ignore file names it`)

  for (const item of searched) {
    const found = await find([item], cwd)
    for (const one of found) paths.add(one)
    if (found.length > 0) continue
    const verb = item.kind === 'glob' ? 'match' : 'are in'
    problems.push(`No Markdown files ${verb} \`${item.operand}\``)
  }
  return {paths: [...paths].sort(), problems, notes}
}

function whyMissing(operand: string): string {
  const why = 'there is no such file or folder'
  return isCommandName(operand) ? `${why}, and a command stands before its options` : why
}

/** What an operand is. A file that exists is that file, whatever characters its name has. */
async function sortOut(operand: string, cwd: string): Promise<Operand> {
  const found = await stat(path.resolve(cwd, operand)).catch(() => null)
  const name = asFound(operand, cwd)
  const literal = name === '' ? '' : convertPathToPattern(name)
  if (found?.isDirectory()) {
    const folder = literal === '' ? '' : `${literal}/`
    return {kind: 'folder', pattern: `${folder}**/*.{${articleEndings.join(',')}}`, operand}
  }
  if (found) return {kind: 'file', pattern: literal, operand}
  return {kind: isDynamicPattern(operand) ? 'glob' : 'missing', pattern: operand, operand}
}

/** A path as globby gives it back. */
function asFound(operand: string, cwd: string): string {
  if (path.isAbsolute(operand)) return operand.split(path.sep).join('/')
  return path.relative(cwd, path.resolve(cwd, operand)).split(path.sep).join('/')
}

function find(operands: readonly Operand[], cwd: string): Promise<string[]> {
  const patterns = operands.map(({pattern}) => pattern)
  return globby(patterns, {
    cwd,
    expandDirectories: false,
    gitignore: true,
    ignore: ['**/node_modules/**'],
    ignoreFiles: '**/.remarkignore'
  })
}
