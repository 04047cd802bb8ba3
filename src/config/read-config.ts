import {existsSync} from 'node:fs'
import {homedir} from 'node:os'
import path from 'node:path'
import {namesVersion} from '../analysis/index.ts'
import {foldersUp, isBelow, realPath} from '../cache/index.ts'
import {
  type EngineName,
  goFromFolder,
  namedGos,
  type Options,
  type Parsed,
  parseOptions,
  type Requirement,
  type SandboxName
} from '../options.ts'
import {parseConfig} from './parse-config.ts'
import {longestSettings, readRegularFile} from './regular-file.ts'
import {repositoryAround} from './tree.ts'

/** Names of configuration files, in the current folder and its parents. */
export const searchPlaces = [
  '.goclaimsrc',
  '.goclaimsrc.json',
  '.goclaimsrc.yaml',
  '.goclaimsrc.yml',
  'package.json'
]

/** Choices of the user, which override any configuration. */
export interface Said {
  readonly go?: Options['go'] | undefined
  readonly require?: Requirement | undefined
  readonly cacheDir?: string | undefined
  readonly engine?: EngineName | undefined
  readonly sandbox?: SandboxName | undefined
  /** Permission for the checked tree to name programs, and folders outside it. */
  readonly trust?: boolean | undefined
}

/** A configuration that was read: where, of which tree (`null`: the user's own), and what it says. */
interface Found {
  readonly file: string
  readonly tree: string | null
  readonly config: unknown
}

/**
 * Read the configuration: the file that is named, else the nearest, else none.
 *
 * @param named Path of a configuration file; `undefined` to look for one.
 */
export async function readConfig(
  named: string | undefined,
  cwd: string,
  said: Said = {}
): Promise<Parsed<Options>> {
  const found = named
    ? await readFound(path.resolve(cwd, named), cwd, {isNamed: true, trust: said.trust})
    : await search(foldersUp(cwd), cwd, said)
  if (!found.ok) return found
  if (found.value === null) {
    const problem = otherConfiguration(cwd)
    return problem === null ? {ok: true, value: withSaid({}, said, cwd)} : {ok: false, problem}
  }
  const {file, tree, config} = found.value
  const where = nameOf(file, cwd)
  const parsed = parseOptions(config, where)
  if (!parsed.ok) return parsed
  const trusted = said.trust || tree === null
  const known = trusted ? said : {...said, go: said.go ?? (await ownGo(tree))}
  const own = fromFolder(parsed.value, path.dirname(file))
  const value = withSaid(own, known, cwd)
  const problem = trusted ? null : whyRefused(own, known, {where, tree, folder: path.dirname(file)})
  return problem === null ? {ok: true, value} : {ok: false, problem}
}

/** Files that other tools would read: ours is data, and never run. */
const otherPlaces = ['js', 'mjs', 'cjs', 'ts', 'json', 'yaml'].flatMap(ending => [
  `goclaims.config.${ending}`,
  ...(ending === 'json' || ending === 'yaml' ? [] : [`.goclaimsrc.${ending}`])
])

/** Say that a configuration is not read for its name, where there is one and no other; else `null`. */
function otherConfiguration(cwd: string): string | null {
  const name = otherPlaces.find(each => existsSync(path.join(cwd, each)))
  if (name === undefined) return null
  return `\`${name}\` is not read: write the configuration as data into \`.goclaimsrc\`, in YAML or JSON`
}

/** The nearest configuration; a file without one does not count. */
async function search(
  folders: readonly string[],
  cwd: string,
  {trust}: Said
): Promise<Parsed<Found | null>> {
  for (const folder of folders) {
    for (const name of searchPlaces) {
      const file = path.join(folder, name)
      if (!existsSync(file)) continue
      const found = await readFound(file, cwd, {isNamed: false, trust})
      if (!found.ok || found.value) return found
    }
  }
  return {ok: true, value: null}
}

async function readFound(
  file: string,
  cwd: string,
  {isNamed, trust}: {readonly isNamed: boolean; readonly trust: boolean | undefined}
): Promise<Parsed<Found | null>> {
  const tree = treeOf(file, cwd, isNamed)
  const cannot = `Cannot read the configuration ${nameOf(file, cwd)}`
  const read = readRegularFile(file, {limit: longestSettings, tree: trust ? null : tree})
  if (!read.ok) return {ok: false, problem: `${cannot}: ${read.problem}`}
  const parsed = await parseConfig(file, read.value.toString())
  if (!parsed.ok) return {ok: false, problem: `${cannot}: ${parsed.problem}`}
  const {value: config} = parsed
  return {ok: true, value: config === null || config === undefined ? null : {file, tree, config}}
}

/**
 * The root of the tree that a configuration is of; `null` if it is the user's own: above the
 * repository, in or above the home folder, or named by a path that leads out of what is checked.
 */
function treeOf(file: string, cwd: string, isNamed: boolean): string | null {
  const repository = repositoryAround(cwd)
  const root = repository ?? cwd
  const folder = path.dirname(file)
  if (isBelow(folder, root) || isBelow(realPath(folder), realPath(root))) return root
  return repository !== null || isNamed || isBelow(homedir(), folder) ? null : folder
}

/** The Go that the user's own configuration names, where that of the tree may not name one. */
async function ownGo(tree: string): Promise<Options['go']> {
  const own = await search(foldersUp(path.dirname(tree)), tree, {})
  if (!own.ok || own.value === null || own.value.tree !== null) return undefined
  const parsed = parseOptions(own.value.config, '')
  return parsed.ok ? fromFolder(parsed.value, path.dirname(own.value.file)).go : undefined
}

/** Say why a configuration of the checked tree is refused: a stranger may have written it. */
function whyRefused(
  {go, module, cacheDir, sandbox}: Options,
  said: Said,
  {where, tree, folder}: {readonly where: string; readonly tree: string; readonly folder: string}
): string | null {
  if (go !== undefined && said.go === undefined && !namedGos({go}).every(namesVersion)) {
    return `${where} sets \`go\`, which would run a program that the checked tree names: name a version (\`1.22\`), give \`--go PATH\` yourself, or \`--trust\` if you trust this tree`
  }
  if (module !== undefined && !isBelow(realPath(module), realPath(tree))) {
    return `${where} sets \`module\` to a folder outside of \`${tree}\`: name one below it, or \`--trust\` if you trust this tree`
  }
  if (sandbox === 'off' && said.sandbox === undefined) {
    return `${where} sets \`sandbox: off\`: give \`--sandbox off\` yourself, or \`--trust\` if you trust this tree`
  }
  if (cacheDir === undefined || said.cacheDir !== undefined) return null
  const isInside = isBelow(cacheDir, tree) && isBelow(realPath(cacheDir), realPath(tree))
  if (isInside && !isBelow(folder, cacheDir)) return null
  return `${where} sets \`cacheDir\` to what is no folder of its own below \`${tree}\`: name one, as \`.cache/goclaims\`, or any folder with \`--cache-dir\``
}

/** Put what the user says before what a configuration does. */
function withSaid(
  options: Options,
  {go, require, cacheDir, engine, sandbox}: Said,
  cwd: string
): Options {
  return {
    ...options,
    ...(go === undefined ? {} : {go}),
    ...(require === undefined ? {} : {require}),
    ...(engine === undefined ? {} : {engine}),
    ...(sandbox === undefined ? {} : {sandbox}),
    ...(cacheDir === undefined ? {} : {cacheDir: path.resolve(cwd, cacheDir)})
  }
}

/** Paths of a configuration count from its folder. */
function fromFolder(options: Options, folder: string): Options {
  const {go, module, cacheDir} = options
  return {
    ...options,
    ...(go === undefined ? {} : {go: goFromFolder(go, folder)}),
    ...(module === undefined ? {} : {module: path.resolve(folder, module)}),
    ...(cacheDir === undefined ? {} : {cacheDir: path.resolve(folder, cacheDir)})
  }
}

function nameOf(file: string, cwd: string): string {
  return `\`${path.relative(cwd, file) || file}\``
}
