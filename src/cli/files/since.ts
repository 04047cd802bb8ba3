import {realpath} from 'node:fs/promises'
import path from 'node:path'
import spawn, {SubprocessError} from 'nano-spawn'
import type {Parsed} from '../../options.ts'

/**
 * Leave only those files that git knows to have changed: since the commit at which this branch and
 * the named revision parted, committed or not, and those that git does not track yet.
 *
 * A file that was renamed is changed only if its text was, or its ending, which says how to read it.
 */
export async function onlyChanged(
  files: readonly string[],
  revision: string,
  cwd: string
): Promise<Parsed<readonly string[]>> {
  const changed = await changedSince(revision, cwd)
  if (!changed.ok) return changed
  const kept = await Promise.all(
    files.map(async file => {
      const names = await realNames(path.resolve(cwd, file))
      return names.some(name => changed.value.has(name)) ? [file] : []
    })
  )
  return {ok: true, value: kept.flat()}
}

/** A file by the names that git may have for it: where it stands, and where a link leads. */
async function realNames(file: string): Promise<readonly string[]> {
  const folder = await realpath(path.dirname(file)).catch(() => path.dirname(file))
  const target = await realpath(file).catch(() => file)
  return [path.join(folder, path.basename(file)), target]
}

/** Absolute paths of what has changed. */
async function changedSince(revision: string, cwd: string): Promise<Parsed<ReadonlySet<string>>> {
  const cannot = `Cannot tell what changed since \`${revision}\``
  const top = await git(cwd, 'rev-parse', '--show-toplevel')
  if (!top.ok) return {ok: false, problem: `${cannot}: ${top.problem}`}
  const root = path.resolve(top.value)

  const commit = await git(
    root,
    'rev-parse',
    '--verify',
    '--end-of-options',
    `${revision}^{commit}`
  )
  if (!commit.ok) {
    const advice =
      'a clone without history needs `git fetch` first (`fetch-depth: 0` in a workflow)'
    return {ok: false, problem: `${cannot}: git knows no such commit here; ${advice}`}
  }
  // Without a commit in common, as in a clone without history, all that differs has changed.
  const parted = await git(root, 'merge-base', commit.value.trim(), 'HEAD')
  const base = (parted.ok ? parted : commit).value.trim()

  const settings = await harmlessSettings(root)
  const ask = (renames: string) =>
    git(
      root,
      ...settings,
      ...[
        'diff',
        '--name-status',
        '-z',
        renames,
        '--no-relative',
        '--no-ext-diff',
        '--no-textconv'
      ],
      ...['--ignore-submodules', base, '--']
    )
  const renamed = await ask('--find-renames')
  // A clone without the contents of old commits has nothing to find them by.
  const diff = renamed.ok ? renamed : await ask('--no-renames')
  const untracked = await git(root, ...settings, 'ls-files', '--others', '--exclude-standard', '-z')
  if (!diff.ok) return {ok: false, problem: `${cannot}: ${diff.problem}`}
  if (!untracked.ok) return {ok: false, problem: `${cannot}: ${untracked.problem}`}
  const names = [...namesOf(diff.value), ...untracked.value.split('\0').filter(Boolean)]
  return {ok: true, value: new Set(names.map(name => path.join(root, name)))}
}

/**
 * Settings that keep git from running what the repository's own configuration names: a stranger may
 * have packed it. Filters are told by name, so that each is asked for and switched off.
 */
async function harmlessSettings(root: string): Promise<readonly string[]> {
  const filters = await git(
    root,
    ...['config', '--name-only', '-z'],
    ...['--get-regexp', String.raw`^filter\..*\.(clean|process|required)$`]
  )
  const names = filters.ok ? filters.value.split('\0').filter(Boolean) : []
  const off = names.map(name => (name.endsWith('.required') ? `${name}=false` : `${name}=`))
  return ['core.fsmonitor=false', ...off].flatMap(setting => ['-c', setting])
}

/** The names in `STATUS NUL NAME NUL …`, where a rename or copy has two: from, to. */
function namesOf(output: string): readonly string[] {
  const fields = output.split('\0')
  const names: string[] = []
  for (let index = 0; index < fields.length - 1; ) {
    const status = fields[index++] ?? ''
    const from = fields[index++] ?? ''
    const to = /^[RC]/.test(status) ? (fields[index++] ?? '') : from
    const onlyMoved = /^[RC]100$/.test(status) && path.extname(from) === path.extname(to)
    if (!onlyMoved) names.push(to)
  }
  return names
}

const env = {
  // Sentences that can be recognised.
  LC_ALL: 'C',
  // Nothing is fetched, since the repository says with which program.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none'
}

/** Return what git prints, or why it does not, in its own words. */
async function git(cwd: string, ...args: readonly string[]): Promise<Parsed<string>> {
  try {
    const {stdout} = await spawn('git', args, {cwd, stdin: 'ignore', env})
    return {ok: true, value: stdout}
  } catch (error) {
    if (!(error instanceof SubprocessError)) throw error
    const {stderr, exitCode, cause} = error
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      return {ok: false, problem: 'there is no `git` on PATH'}
    if (stderr.includes('not a git repository'))
      return {ok: false, problem: 'this folder is in no git repository'}
    const [first = ''] = stderr.split('\n')
    return {ok: false, problem: first.replace(/^fatal: /, '') || `git ended with ${exitCode}`}
  }
}
