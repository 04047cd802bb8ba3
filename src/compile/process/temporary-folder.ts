import {mkdtempSync, rmSync} from 'node:fs'
import {readdir, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {onExit} from 'signal-exit'

const prefix = 'goclaims-'
const staleAfter = 30 * 60_000

/** Folders in use, removed when the process ends early. */
const folders = new Set<string>()
let prepared = false

/**
 * Make a folder, work in it, remove it: also when the work fails, when the process exits, and on
 * signals. What a killed process left is swept by the next one.
 */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = makeFolder()
  try {
    return await work(folder)
  } finally {
    removeFolder(folder)
  }
}

/** Make a folder that is removed when the process exits, unless `removeFolder` does so before. */
export function makeFolder(): string {
  if (!prepared) {
    prepared = true
    onExit(removeAll)
    void sweep()
  }
  const folder = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`))
  folders.add(folder)
  return folder
}

/** Remove a folder with what is in it. */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, {recursive: true, force: true, maxRetries: 3})
  } catch {
    // A process of ours that is being killed may still write there; the next sweep takes it.
  }
  folders.delete(folder)
}

function removeAll(): void {
  for (const folder of folders) removeFolder(folder)
}

/** Remove folders whose process is gone, unless they are young: a container has process ids of its own. */
export async function sweep(now = Date.now()): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => [])
  for (const name of names) {
    const pid = /^goclaims-(\d+)-/.exec(name)?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    const folder = path.join(tmpdir(), name)
    const stats = await stat(folder).catch(() => null)
    if (!stats?.isDirectory() || now - stats.mtimeMs < staleAfter) continue
    await rm(folder, {recursive: true, force: true}).catch(() => undefined)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
