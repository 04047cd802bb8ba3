import {existsSync} from 'node:fs'
import path from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {namesBetween} from './names-between.ts'
import {longestSettings, readRegularFile} from './regular-file.ts'
import {treeAround} from './tree.ts'

const ignoreFiles = {git: '.gitignore', remark: '.remarkignore'} as const

/** Tell whether a file says which others are left out. */
export function isIgnoreFile(file: string): boolean {
  return Object.values<string>(ignoreFiles).includes(path.basename(file))
}

/**
 * Create what says whether an ignore file leaves out a file that is named by itself. Only the
 * ignore files in the folders above it can: nothing else of a large site is looked at.
 *
 * `.gitignore` counts from the root of the repository down, `.remarkignore` from the working
 * folder down. As in git, nothing below a folder that is left out comes back in.
 *
 * @param refused Told of an ignore file that cannot be read.
 * @returns Whether a file is left out, or a folder and so all that is in it.
 */
export function ignoredBy(
  cwd: string,
  refused: (problem: string) => void = () => {}
): (file: string, isFolder?: boolean) => boolean {
  const read = (file: string) => readRules(file, cwd, refused)
  const isIgnoredByGit = createIgnorer(ignoreFiles.git, treeAround(cwd), read)
  const isIgnoredByRemark = createIgnorer(ignoreFiles.remark, cwd, read)
  return (file, isFolder = false) => {
    const absolute = path.resolve(cwd, file)
    return (
      namesBetween(cwd, absolute).includes('node_modules') ||
      isIgnoredByGit(absolute, isFolder) ||
      isIgnoredByRemark(absolute, isFolder)
    )
  }
}

/** The same for the ignore files of one name, from a folder down. */
function createIgnorer(
  name: string,
  root: string,
  read: (file: string) => Ignore | null
): (absolute: string, isFolder: boolean) => boolean {
  const known = new Map<string, Ignore | null>()

  function rulesIn(folder: string): Ignore | null {
    const before = known.get(folder)
    if (before !== undefined) return before
    const rules = read(path.join(folder, name))
    known.set(folder, rules)
    return rules
  }

  /**
   * Return what the nearest ignore file that speaks of a path says; a path of a folder ends in a
   * slash.
   */
  function says(folders: readonly string[], target: string, isFolder: boolean): boolean {
    for (const folder of folders.toReversed()) {
      const relative = path.relative(folder, target).split(path.sep).join('/')
      const result = rulesIn(folder)?.test(isFolder ? `${relative}/` : relative)
      if (result?.ignored || result?.unignored) return result.ignored
    }
    return false
  }

  return (absolute, isLastFolder) => {
    const names = namesBetween(root, absolute)
    const folders = [root]
    return names.some((each, index) => {
      const target = path.join(folders.at(-1) ?? root, each)
      const isFolder = isLastFolder || index < names.length - 1
      const isIgnored = says(folders, target, isFolder)
      folders.push(target)
      return isIgnored
    })
  }
}

function readRules(file: string, cwd: string, refused: (problem: string) => void): Ignore | null {
  if (!existsSync(file)) return null
  const read = readRegularFile(file, {limit: longestSettings, tree: treeAround(cwd)})
  if (read.ok) return ignore().add(read.value.toString())
  refused(`Cannot read \`${path.relative(cwd, file)}\`: ${read.problem}`)
  return null
}
