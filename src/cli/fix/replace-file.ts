import {createHash, randomUUID} from 'node:crypto'
import {
  access,
  chown,
  constants,
  open,
  readFile,
  realpath,
  rename,
  rm,
  stat
} from 'node:fs/promises'
import path from 'node:path'

/** Return what tells one content of a file from another. */
export function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/**
 * Say why a file cannot be replaced at all, whatever is in it; `null` if it can. Links are
 * followed.
 */
export async function whyIrreplaceable(file: string): Promise<string | null> {
  const found = await stat(file).catch(() => null)
  if (!found || found.isFile()) return null
  return 'it is a pipe or a device, not a file; `--fix -` prints standard input corrected'
}

/**
 * Replace the content of a file, all or nothing: by a new file beside it that takes its name. Links
 * are followed and stay links; permissions and owner stay.
 *
 * @param hash Of the content that the new one was made from.
 * @returns Why it was not replaced; `null` if it was.
 */
export async function replaceFile(
  file: string,
  hash: string,
  content: Uint8Array
): Promise<string | null> {
  try {
    const target = await realpath(file)
    const {mode, uid, gid} = await stat(target)
    await access(target, constants.W_OK)
    const temporary = path.join(path.dirname(target), `.goclaims-${randomUUID()}.tmp`)
    try {
      await writeNew(temporary, content, mode)
      // Only who may give files away can keep another owner.
      await chown(temporary, uid, gid).catch(() => undefined)
      if (hashOf(await readFile(target)) !== hash) return 'it changed since it was read'
      await rename(temporary, target)
      return null
    } finally {
      await rm(temporary, {force: true})
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Write a file that is not there yet. The mask of the process takes nothing from its permissions. */
async function writeNew(file: string, content: Uint8Array, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode)
  try {
    await handle.writeFile(content)
    await handle.chmod(mode & 0o7777)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
