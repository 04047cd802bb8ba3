import {realpathSync} from 'node:fs'

/** What a compiler is put into by bubblewrap. */
export interface Box {
  /** Path of the `bwrap` command. */
  readonly bwrap: string
  /** Folders that it may read besides the programs of the system: those of Go. */
  readonly readable: readonly string[]
}

/**
 * The words that start a program in a box: it may write to one folder, and sees no other process,
 * no network, and nothing of the disk but Go and the programs of the system, which it may read.
 */
export function boxed({bwrap, readable}: Box, folder: string): readonly string[] {
  const systems = ['/usr', '/bin', '/lib', '/lib64', '/nix/store', '/gnu/store']
  return [
    bwrap,
    ...['--unshare-user', '--unshare-ipc', '--unshare-pid', '--unshare-net', '--unshare-uts'],
    ...['--unshare-cgroup-try', '--die-with-parent', '--cap-drop', 'ALL'],
    ...systems.flatMap(each => ['--ro-bind-try', each, each]),
    ...['--dev-bind', '/dev/null', '/dev/null'],
    ...readable.flatMap(each => ['--ro-bind-try', realPath(each), each]),
    ...['--bind', realPath(folder), folder, '--remount-ro', '/', '--chdir', folder]
  ]
}

function realPath(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}
