// Build the command, `dist/bin`, in a clone that is only to run it, as the action and the hooks for
// pre-commit do: with no more than goes into it, which is a fifth of what `npm ci` installs here,
// in the versions of the lock file.
import {spawnSync} from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Build the command unless it is built. Where something is installed, it is taken to be all of it. */
export async function installCommand() {
  if (existsSync(join(root, 'dist/bin/goclaims.js'))) return
  if (!existsSync(join(root, 'node_modules'))) installLibraries()
  const {writeBundle} = await import('./bundle.mjs')
  await writeBundle()
}

function installLibraries() {
  // Beside the place where they go, so that it takes no copying.
  const folder = mkdtempSync(join(root, '.install-'))
  try {
    const {manifest, lock} = onlyNeeded(
      JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
    )
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    const shell = process.platform === 'win32'
    const {status} = spawnSync('npm', args, {cwd: folder, shell, stdio: ['ignore', 2, 2]})
    if (status !== 0) throw new Error('npm could not install what goclaims is built with')
    renameSync(join(folder, 'node_modules'), join(root, 'node_modules'))
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/**
 * Return a manifest and a lock file with what goes into the command, and what builds it.
 *
 * @param {{packages: Record<string, Locked>}} whole
 * @typedef {{version: string, dev?: boolean, dependencies?: Record<string, string>,
 *   optionalDependencies?: Record<string, string>, devDependencies?: Record<string, string>}} Locked
 */
export function onlyNeeded({packages}) {
  const {'': top = {version: ''}} = packages
  const listed = {...top.dependencies, ...top.devDependencies}
  const names = ['rolldown', ...importedNames()].filter(name => name in listed)
  const dependencies = Object.fromEntries(names.sort().map(name => [name, listed[name] ?? '*']))
  const needed = new Map()
  const open = names.map(name => `node_modules/${name}`)
  for (let place = open.pop(); place; place = open.pop()) {
    const entry = packages[place]
    if (needed.has(place) || !entry) continue
    const {dev: _, ...kept} = entry
    needed.set(place, kept)
    const others = Object.keys({...entry.dependencies, ...entry.optionalDependencies})
    const from = place
    open.push(...others.flatMap(name => placeOf(name, from, packages) ?? []))
  }
  const manifest = {name: 'goclaims-build', version: '0.0.0', private: true, dependencies}
  const sorted = Object.fromEntries([...needed].sort(([one], [other]) => (one < other ? -1 : 1)))
  const lock = {
    ...manifest,
    lockfileVersion: 3,
    requires: true,
    packages: {'': manifest, ...sorted}
  }
  return {manifest, lock}
}

/**
 * Return where a package finds another: in its own folder, or in one above.
 *
 * @param {string} name
 * @param {string} from
 * @param {Record<string, Locked>} packages
 * @returns {string | null}
 */
function placeOf(name, from, packages) {
  const place = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (place in packages) return place
  if (from === '') return null
  const above = from.lastIndexOf('node_modules/')
  return placeOf(name, from.slice(0, Math.max(0, above - 1)), packages)
}

/** Return the names of all packages that our modules import. */
function importedNames() {
  const files = ['src', 'rules'].flatMap(folder =>
    readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'}).map(file =>
      join(root, folder, file)
    )
  )
  const found = files
    .filter(file => file.endsWith('.ts'))
    .flatMap(file => [
      ...readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*'([@a-z][^':]*)'/g)
    ])
    .map(([, name = '']) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'))
  return [...new Set(found)]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await installCommand()
