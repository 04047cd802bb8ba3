import {existsSync, readdirSync, readFileSync, realpathSync, statSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {writeWhole} from './atomic.ts'
import {digestOf, digestOfBytes} from './digest.ts'
import {foldersUp} from './folders-up.ts'

/** The same for the bundle of the command, whose builder knows it (`scripts/bundle.mjs`). */
declare const BUNDLE_VERSION: string | undefined

/** Root of our code: `dist/`, or the repository itself under test. */
const root = realpathSync(fileURLToPath(new URL('../..', import.meta.url)))
const folders = ['src', 'rules']

/** Files that package managers write on install: time and size reveal a change. */
const installMarks = [
  'node_modules/.package-lock.json',
  'node_modules/.modules.yaml',
  'node_modules/.yarn-state.yml',
  'node_modules/.yarn-integrity',
  '.pnp.cjs'
]

let known: string | null = null

/**
 * A name for what this program does: another for other code of ours and other versions of the
 * libraries that it needs, so that no version ever takes the results of another for its own.
 *
 * Reading all of that takes as long as starting does. So it is kept by sizes and times of the
 * files, which are looked at each time.
 *
 * @param folder Where to keep it; `null` for nowhere.
 */
export function ownVersion(folder: string | null): string {
  if (typeof BUNDLE_VERSION === 'string') return BUNDLE_VERSION
  known ??= findVersion(folder)
  return known
}

function findVersion(folder: string | null): string {
  const files = ownFiles()
  const stamps = [...files, ...installFiles()].map(stampOf)
  const name = digestOf(stamps)
  const kept = folder && path.join(folder, 'own-version')
  const before = kept && readKept(kept, name)
  if (before) return before
  const code = files.map(file => [path.relative(root, file), digestOfBytes(readFileSync(file))])
  const version = digestOf(code, dependencies())
  if (kept) writeWhole(kept, `${name} ${version}`)
  return version
}

/** The version that was kept for files of these sizes and times. */
function readKept(file: string, name: string): string | null {
  try {
    const [, of, version] = /^([\w-]{43}) ([\w-]{43})$/.exec(readFileSync(file, 'latin1')) ?? []
    return of === name && version !== undefined ? version : null
  } catch {
    return null
  }
}

function ownFiles(): readonly string[] {
  // A script that is built by itself has no rules beside it.
  const here = folders.filter(folder => existsSync(path.join(root, folder)))
  return here.flatMap(folder =>
    readdirSync(path.join(root, folder), {recursive: true, encoding: 'utf8'})
      .filter(name => /(?<!\.d)\.[jt]s$/.test(name))
      .sort()
      .map(name => path.join(root, folder, name))
  )
}

function installFiles(): readonly string[] {
  return foldersUp(root).flatMap(folder => installMarks.map(mark => path.join(folder, mark)))
}

function stampOf(file: string): readonly (string | number)[] {
  const stats = statSync(file, {throwIfNoEntry: false})
  return stats ? [file, stats.size, stats.mtimeMs, stats.ino] : [file]
}

/** Names and versions of all libraries that we need, and that these need. */
function dependencies(): readonly string[] {
  const found = new Map<string, string>()
  const open = [...foldersUp(root)].slice(0, 2).flatMap(folder => manifestIn(folder) ?? [])
  for (let next = open.shift(); next; next = open.shift()) {
    for (const name of Object.keys(next.dependencies)) {
      const manifest = foldersUp(next.folder)
        .map(folder => manifestIn(path.join(folder, 'node_modules', name)))
        .find(candidate => candidate !== null)
      if (!manifest || found.has(manifest.folder)) continue
      found.set(manifest.folder, `${name}@${manifest.version}`)
      open.push(manifest)
    }
  }
  return [...found.values()].sort()
}

interface Manifest {
  readonly folder: string
  readonly version: string
  readonly dependencies: Readonly<Record<string, unknown>>
}

function manifestIn(folder: string): Manifest | null {
  try {
    const text: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    if (typeof text !== 'object' || text === null || !('version' in text)) return null
    const needed = 'dependencies' in text ? text.dependencies : null
    const dependencies = typeof needed === 'object' && needed !== null ? {...needed} : {}
    return {folder: realpathSync(folder), version: String(text.version), dependencies}
  } catch {
    return null
  }
}
