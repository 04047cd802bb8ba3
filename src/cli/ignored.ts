import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import ignore, {type Ignore} from 'ignore'

const ignoreFiles = {git: '.gitignore', remark: '.remarkignore'} as const

/** Whether a file says which others are left out. */
export function isIgnoreFile(file: string): boolean {
  return Object.values<string>(ignoreFiles).includes(path.basename(file))
}

/**
 * Create what says whether an ignore file leaves out a file that is named by itself. Only the
 * ignore files in the folders above it can: nothing else of a large site is looked at.
 *
 * `.gitignore` counts from the root of the repository down, `.remarkignore` from the working
 * folder down. As in git, nothing below a folder that is left out comes back in.
 */
export function ignoredBy(cwd: string): (file: string) => boolean {
  const isIgnoredByGit = createIgnorer(ignoreFiles.git, repositoryAround(cwd) ?? cwd)
  const isIgnoredByRemark = createIgnorer(ignoreFiles.remark, cwd)
  return file => {
    const absolute = path.resolve(cwd, file)
    return (
      namesBetween(cwd, absolute).includes('node_modules') ||
      isIgnoredByGit(absolute) ||
      isIgnoredByRemark(absolute)
    )
  }
}

/** The same for the ignore files of one name, from a folder down. */
function createIgnorer(name: string, root: string): (absolute: string) => boolean {
  const known = new Map<string, Ignore | null>()

  function rulesIn(folder: string): Ignore | null {
    const before = known.get(folder)
    if (before !== undefined) return before
    const rules = readRules(path.join(folder, name))
    known.set(folder, rules)
    return rules
  }

  /** What the nearest ignore file that speaks of a path says; a path of a folder ends in a slash. */
  function says(folders: readonly string[], target: string, isFolder: boolean): boolean {
    for (const folder of folders.toReversed()) {
      const relative = path.relative(folder, target).split(path.sep).join('/')
      const result = rulesIn(folder)?.test(isFolder ? `${relative}/` : relative)
      if (result?.ignored || result?.unignored) return result.ignored
    }
    return false
  }

  return absolute => {
    const names = namesBetween(root, absolute)
    const folders = [root]
    return names.some((each, index) => {
      const target = path.join(folders.at(-1) ?? root, each)
      const isFolder = index < names.length - 1
      const isIgnored = says(folders, target, isFolder)
      folders.push(target)
      return isIgnored
    })
  }
}

function readRules(file: string): Ignore | null {
  try {
    return ignore().add(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** The names on the way from a folder down to a file; none if the file is not below it. */
function namesBetween(folder: string, file: string): readonly string[] {
  const relative = path.relative(folder, file)
  const isBelow =
    relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
  return isBelow ? relative.split(path.sep) : []
}

/** The nearest folder, this one or above it, that is a git repository. */
function repositoryAround(folder: string): string | null {
  if (existsSync(path.join(folder, '.git'))) return folder
  const parent = path.dirname(folder)
  return parent === folder ? null : repositoryAround(parent)
}
