import {mkdir, mkdtemp, realpath, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {execa} from 'execa'
import {onTestFinished} from 'vitest'
import {toolModules} from './tools.ts'

/** A writer's project that has this package and the programs installed; removed after the test. */
export async function projectWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'goclaims-project-')))
  onTestFinished(() => rm(folder, {recursive: true}))
  const all = {'package.json': '{"private": true, "type": "module"}', ...files}
  for (const [name, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), {recursive: true})
    await writeFile(join(folder, name), text)
  }
  await symlink(toolModules, join(folder, 'node_modules'), 'junction')
  return folder
}

/** Run a program of the project, without colours, whatever its exit code. */
export async function runIn(
  folder: string,
  command: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {}
): Promise<{readonly exitCode: number | undefined; readonly output: string}> {
  const path = [join(folder, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  const {exitCode, all} = await execa(command, args, {
    cwd: folder,
    all: true,
    reject: false,
    env: {NO_COLOR: '1', FORCE_COLOR: undefined, CI: '1', PATH: path, ...env}
  })
  return {exitCode, output: all}
}
