import path from 'node:path'
import {lilconfig} from 'lilconfig'
import {type Options, type Parsed, parseOptions} from '../options.ts'
import type {Flags} from './command-line/flags.ts'

/** Where a configuration is looked for, in the current folder and those above it. */
export const searchPlaces = [
  '.goclaimsrc',
  '.goclaimsrc.json',
  '.goclaimsrc.yaml',
  '.goclaimsrc.yml',
  'package.json'
]

/** YAML holds JSON as well. Nothing is executed: a configuration is data. */
async function loadYaml(_path: string, content: string): Promise<unknown> {
  const {parse} = await import('yaml')
  return parse(content)
}

/**
 * Read the configuration: the file that is named, else the nearest, else none.
 *
 * @param named Path of a configuration file; `undefined` to look for one.
 */
export async function readConfig(named: string | undefined, cwd: string): Promise<Parsed<Options>> {
  const loaders = {noExt: loadYaml, '.yaml': loadYaml, '.yml': loadYaml}
  const explorer = lilconfig('goclaims', {searchPlaces, loaders, stopDir: path.parse(cwd).root})
  try {
    const found = named ? await explorer.load(path.resolve(cwd, named)) : await explorer.search(cwd)
    if (!found || found.isEmpty) return {ok: true, value: {}}
    const where = `\`${path.relative(cwd, found.filepath) || found.filepath}\``
    const parsed = parseOptions(found.config, where)
    return parsed.ok
      ? {ok: true, value: fromFolder(parsed.value, path.dirname(found.filepath))}
      : parsed
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return {
      ok: false,
      problem: `Cannot read the configuration${named ? ` \`${named}\`` : ''}: ${why}`
    }
  }
}

/** Read the options of a run: what the configuration says, unless the command line says otherwise. */
export async function readOptions(
  {config, go, cacheDir, cache}: Flags,
  cwd: string
): Promise<Parsed<Options>> {
  const read = await readConfig(config, cwd)
  if (!read.ok) return read
  const value = {
    ...read.value,
    ...(go === undefined ? {} : {go}),
    ...(cacheDir === undefined ? {} : {cacheDir: path.resolve(cwd, cacheDir)}),
    ...(cache ? {} : {cache})
  }
  return {ok: true, value}
}

/** Paths of a configuration count from its folder. */
function fromFolder(options: Options, folder: string): Options {
  const {go, cacheDir} = options
  return {
    ...options,
    ...(go === undefined ? {} : {go: /[\\/]/.test(go) ? path.resolve(folder, go) : go}),
    ...(cacheDir === undefined ? {} : {cacheDir: path.resolve(folder, cacheDir)})
  }
}
