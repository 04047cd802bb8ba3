import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {projectWith, runIn} from './project.ts'

/** A git repository of a writer in a scratch folder. */
export interface Repository {
  readonly folder: string
  run(
    command: string,
    ...args: readonly string[]
  ): Promise<{readonly exitCode: number | undefined; readonly output: string}>
  /** Write an article, stage it, and commit it. */
  commit(name: string, text: string): ReturnType<Repository['run']>
  read(name: string): Promise<string>
  /** How many commits there are. */
  count(): Promise<number>
}

/** Whoever runs this has no say in a scratch repository: neither by configuration nor by environment. */
const gitEnv = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Writer',
  GIT_AUTHOR_EMAIL: 'writer@example.com',
  GIT_COMMITTER_NAME: 'Writer',
  GIT_COMMITTER_EMAIL: 'writer@example.com'
}

/** Make a repository with one commit of some files. */
export async function repositoryWith(
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {}
): Promise<Repository> {
  const folder = await projectWith({'.gitignore': 'node_modules\n', ...files})
  const run = (command: string, ...args: readonly string[]) =>
    runIn(folder, command, args, {...gitEnv, ...env})
  await run('git', 'init', '--quiet')
  await run('git', 'add', '--all')
  await run('git', 'commit', '--quiet', '--message', 'begin')
  return {
    folder,
    run,
    async commit(name, text) {
      await writeFile(join(folder, name), text)
      await run('git', 'add', name)
      return run('git', 'commit', '--message', `write ${name}`)
    },
    read: name => readFile(join(folder, name), 'utf8'),
    async count() {
      const {output} = await run('git', 'rev-list', '--count', 'HEAD')
      return Number(output)
    }
  }
}
