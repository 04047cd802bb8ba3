import {existsSync} from 'node:fs'
import path from 'node:path'
import {isBelow} from '../../cache/index.ts'
import {minorIn, readVersion} from '../../go/version/index.ts'
import {treeText} from './tree-text.ts'

/** The Go that a folder asks for. */
export interface FolderGo {
  /** As `1.22`. */
  readonly minor: string
  /** A `go.mod` takes a newer one as well, as the go command does; `.go-version` takes no other. */
  readonly isLeast: boolean
}

/** Milliseconds for which an answer holds: as long as a run over many articles takes to ask again. */
const lifetime = 2000

/** What is in each `.go-version` that names no version, by its path. */
const unread = new Map<string, string>()

const known = new Map<string, {readonly asked: number; readonly found: FolderGo | null}>()

/**
 * Return the Go that the folder of an article asks for: the nearest `.go-version` or `go.mod`, in
 * it or above it in its repository, or up to the current folder. Both only name a version, never a
 * program.
 */
export function folderGo(article: string): FolderGo | null {
  return goOf(path.dirname(path.resolve(article)))
}

/** Return what stands in each `.go-version` that was read and names no version, by its path. */
export function unreadGoVersions(): ReadonlyMap<string, string> {
  return unread
}

function goOf(folder: string): FolderGo | null {
  const before = known.get(folder)
  if (before && performance.now() - before.asked < lifetime) return before.found
  const found = saidIn(folder) ?? (isInTree(folder) ? goOf(path.dirname(folder)) : null)
  known.set(folder, {asked: performance.now(), found})
  return found
}

/** Tell whether what is above a folder is about it, too: it is in a repository, or the current folder. */
function isInTree(folder: string): boolean {
  const cwd = process.cwd()
  return isInRepository(folder) || (folder !== cwd && isBelow(folder, cwd) && !isRoot(folder))
}

function isRoot(folder: string): boolean {
  return existsSync(path.join(folder, '.git'))
}

/** Tell whether a folder is one of a repository, and not its root. */
function isInRepository(folder: string): boolean {
  const parent = path.dirname(folder)
  if (parent === folder || isRoot(folder)) return false
  return existsSync(path.join(parent, '.git')) || isInRepository(parent)
}

function saidIn(folder: string): FolderGo | null {
  const file = path.join(folder, '.go-version')
  const text = treeText(file).trim()
  const pinned = readVersion(text)
  if (!pinned && text !== '') unread.set(file, text)
  if (pinned) return {minor: minorIn(pinned), isLeast: false}
  const module = treeText(path.join(folder, 'go.mod'))
  const said = new Map(module.split('\n').map(directive))
  const lines = ['toolchain', 'go'].flatMap(word => readVersion(said.get(word) ?? '') ?? [])
  const [least] = lines
  return least ? {minor: minorIn(least), isLeast: true} : null
}

/** A line of a go.mod: its word, and the version behind it without what a toolchain adds (`-suffix`). */
function directive(line: string): readonly [string, string] {
  const [word = '', version = ''] = line.trim().split(/\s+/)
  return [word, version.split('-')[0] ?? '']
}
