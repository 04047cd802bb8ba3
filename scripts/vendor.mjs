// Put libraries into the modules of `dist/` that use them, where the package does not depend on these:
// a Markdown parser is a hundred packages, which every project with the plugin would install. Only
// modules that users of the plugin can reach are changed; the command is a bundle of its own.
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {rolldown} from 'rolldown'
import {licensesOf} from './licenses.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const installed = new Set([
  ...Object.keys(manifest.dependencies),
  ...Object.keys(manifest.peerDependencies)
])

/** Write the modules that have libraries in them, with the licences of these. */
export async function vendor() {
  const modules = []
  for (const file of reachable(entries())) {
    const missing = importsOf(file).filter(
      name => isLibrary(name) && !installed.has(packageOf(name))
    )
    if (missing.length > 0) modules.push(...(await bundleInPlace(file)))
  }
  writeFileSync(join(root, 'dist/src/LICENSES.txt'), licensesOf(modules))
}

/**
 * Put the libraries of one module into it; what else it imports stays as it is.
 *
 * @param {string} file
 * @returns {Promise<string[]>} The modules that are in it now.
 */
async function bundleInPlace(file) {
  const bundle = await rolldown({
    cwd: root,
    input: file,
    platform: 'node',
    external: (name, importer) => (importer === file && name.startsWith('.')) || isOutside(name)
  })
  const minify = {mangle: false, compress: false, codegen: {removeWhitespace: true}}
  const {output} = await bundle.generate({format: 'esm', minify, codeSplitting: false})
  await bundle.close()
  const [chunk] = output
  writeFileSync(file, chunk.code)
  return chunk.moduleIds
}

/** @param {string} name */
function isOutside(name) {
  return name.startsWith('node:') || (isLibrary(name) && installed.has(packageOf(name)))
}

/** @param {string} name */
function isLibrary(name) {
  return /^(?:@[a-z]|[a-z])/.test(name) && !name.startsWith('node:')
}

/** @param {string} name */
function packageOf(name) {
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/')
}

/** The modules that `exports` begin with. */
function entries() {
  const targets = Object.values(manifest.exports).flatMap(target =>
    typeof target === 'object' ? [target.default] : []
  )
  const files = targets.filter(target => !target.includes('*'))
  return [...files, './dist/rules/index.js'].map(file => join(root, file))
}

/**
 * Modules of ours that some begin with, and all that these import, now or later.
 *
 * @param {string[]} starts
 */
function reachable(starts) {
  const found = new Set()
  const open = [...starts]
  for (let file = open.pop(); file; file = open.pop()) {
    if (found.has(file) || !existsSync(file)) continue
    found.add(file)
    const own = importsOf(file).filter(name => name.startsWith('.'))
    open.push(...own.map(name => resolve(dirname(file), name)))
  }
  return [...found].sort()
}

/**
 * @param {string} file
 * @returns {string[]}
 */
function importsOf(file) {
  const code = readFileSync(file, 'utf8')
  const found = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"\s]+)['"]/g)
  return [...found].map(([, name = '']) => name)
}
