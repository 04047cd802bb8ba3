import {execa} from 'execa'

/** Run git in a scratch repository, without the settings of whoever runs the tests. */
export async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  const who = {NAME: 'Test', EMAIL: 'test@example.com'}
  const {stdout} = await execa('git', args, {
    cwd,
    env: {
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: who.NAME,
      GIT_AUTHOR_EMAIL: who.EMAIL,
      GIT_COMMITTER_NAME: who.NAME,
      GIT_COMMITTER_EMAIL: who.EMAIL
    }
  })
  return stdout
}

/** Commit everything that is in a folder, which becomes a repository if it is none. */
export async function commitAll(cwd: string): Promise<void> {
  await git(cwd, 'init', '--quiet', '--initial-branch=main')
  await git(cwd, 'add', '--all')
  await git(cwd, 'commit', '--quiet', '--message=A commit')
}
