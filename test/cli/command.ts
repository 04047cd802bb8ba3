import {mkdtemp, realpath, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import {onTestFinished} from 'vitest'

/** The command as it is installed. */
export const command = fileURLToPath(new URL('../../dist/bin/goclaims.js', import.meta.url))

/** Run the command in a folder, without colours, whatever its exit code. */
export function goclaims(
  cwd: string,
  args: readonly string[],
  options: {readonly input?: string; readonly env?: Readonly<Record<string, string>>} = {}
) {
  return execa(process.execPath, [command, ...args], {
    cwd,
    reject: false,
    stripFinalNewline: false,
    ...options,
    env: {NO_COLOR: '1', FORCE_COLOR: undefined, ...options.env}
  })
}

/** Hides the files of places that Go is usually installed in. */
const hideUsualPlaces = `import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
const {statSync} = fs
fs.statSync = (file, ...rest) =>
  /^\\/(usr\\/local|opt)\\//.test(file) ? undefined : statSync(file, ...rest)
syncBuiltinESMExports()
`

/** An environment in which there is no Go. */
export async function withoutGo(): Promise<Record<string, string>> {
  const folder = await folderWith({'hide.mjs': hideUsualPlaces})
  return {PATH: folder, HOME: folder, NODE_OPTIONS: `--import ${join(folder, 'hide.mjs')}`}
}

/** A folder with files, removed after the test. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'goclaims-test-')))
  onTestFinished(() => rm(folder, {recursive: true}))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}
