import {existsSync} from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import {digestOf, foldersUp, isBelow, realPath} from '../../cache/index.ts'
import {runGo} from '../process/go-command.ts'
import {lastLine, parsedOutput} from '../process/go-output.ts'
import type {NativeToolchain} from './native-toolchain.ts'
import {treeText} from './tree-text.ts'

/** Bytes of the longest file of a module that is read: `go.sum` of a large one is long. */
const longest = 2 ** 26

/** The module that code may import packages of, and those of what it requires. */
export interface GoModule {
  /** Absolute path of the folder of its `go.mod`. */
  readonly folder: string
  /** Folder that its replacements must not lead out of; `null` for one that is trusted. */
  readonly tree: string | null
  /** Permission to download missing requirements. */
  readonly mayDownload: boolean
}

/**
 * Find the module of an article: the nearest folder with a `go.mod`, its own or one above it in its
 * repository, or in the current folder.
 */
export function findModule(article: string): Pick<GoModule, 'folder' | 'tree'> | null {
  const own = path.dirname(path.resolve(article))
  const above = foldersUp(own)
  const root = above.find(folder => existsSync(path.join(folder, '.git')))
  const tree = root ?? (isBelow(own, process.cwd()) ? process.cwd() : own)
  const inTree = above.filter(folder => isBelow(folder, tree))
  const folder = inTree.find(each => treeText(path.join(each, 'go.mod'), longest) !== '')
  return folder === undefined ? null : {folder, tree}
}

const edited = v.looseObject({
  Replace: v.nullish(
    v.array(
      v.looseObject({New: v.looseObject({Path: v.string(), Version: v.optional(v.string(), '')})})
    ),
    []
  )
})

/** Return what changes whenever a module may mean other packages, as far as its own files say. */
export function moduleStamp({folder}: Pick<GoModule, 'folder'>): string {
  const files = ['go.mod', 'go.sum', 'vendor/modules.txt']
  return digestOf(files.map(file => treeText(path.join(folder, file), longest)))
}

/** Tell whether the packages that a module requires lie in its own folder `vendor`. */
export function isVendored({folder}: Pick<GoModule, 'folder'>): boolean {
  return treeText(path.join(folder, 'vendor/modules.txt'), longest) !== ''
}

/**
 * Return the variables of the go command in a module of the checked tree: it runs no other Go, no
 * program of version control, and no C compiler, and takes no flags of anybody.
 */
export function moduleEnvironment(
  {environment}: Pick<NativeToolchain, 'environment'>,
  {mayDownload}: Pick<GoModule, 'mayDownload'>
): Record<string, string> {
  return {
    ...environment,
    CGO_ENABLED: '0',
    GO111MODULE: 'on',
    GOFLAGS: '',
    GOTOOLCHAIN: 'local',
    GOVCS: '*:off',
    GOWORK: 'off',
    ...(mayDownload ? {} : {GOENV: 'off', GOPROXY: 'off'})
  }
}

/** Say why a module is not used: half a sentence; `null` where nothing speaks against it. */
export async function whyRefused(
  toolchain: NativeToolchain,
  module: GoModule,
  signal: AbortSignal | undefined
): Promise<string | null> {
  const {folder, tree} = module
  if (tree === null) return null
  const result = await runGo(toolchain.go, ['mod', 'edit', '-json'], {
    cwd: folder,
    env: moduleEnvironment(toolchain, {mayDownload: false}),
    timeout: 30_000,
    signal
  })
  const said = result.ok ? v.safeParse(edited, parsedOutput(result.stdout)) : null
  if (!said?.success) return result.ok ? 'its `go.mod` cannot be read' : lastLine(result.stderr)
  const outside = (said.output.Replace ?? [])
    .filter(({New: {Version}}) => Version === '')
    .find(({New}) => !isBelow(realPath(path.resolve(folder, New.Path)), realPath(tree)))
  return outside
    ? `its \`go.mod\` replaces a module by \`${outside.New.Path}\`, outside of the checked tree: \`--trust\` allows that`
    : null
}
