// The licences of the libraries that are put into a bundle.
import {readdirSync, readFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))

/**
 * The licence of each library that modules are of.
 *
 * @param {readonly string[]} modules
 */
export function licensesOf(modules) {
  const files = modules.filter(file => file.startsWith(join(root, 'node_modules')))
  const found = new Map(files.map(manifestAbove).map(manifest => [manifest.folder, manifest]))
  const texts = [...found.values()].map(({folder, name, version, license}) => {
    const file = readdirSync(folder).find(each => /^licen[cs]e/i.test(basename(each)))
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : license
    return `${name} ${version} (${license})\n\n${text}\n`
  })
  return [
    'These libraries are part of the code beside this file.\n',
    ...texts.toSorted((one, other) => (one < other ? -1 : 1))
  ].join(`\n${'-'.repeat(80)}\n\n`)
}

/**
 * The nearest manifest that has a name and a version.
 *
 * @param {string} file
 * @returns {{folder: string, name: string, version: string, license: string}}
 */
export function manifestAbove(file) {
  const folder = dirname(file)
  if (folder === file) throw new Error('No package.json above a module')
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    // Manifests of 2012 have a list.
    const {name, version, licenses: [old] = [], license = old?.type} = manifest
    if (name && version) return {folder, name, version, license}
  } catch {
    // Most folders have none.
  }
  return manifestAbove(folder)
}
