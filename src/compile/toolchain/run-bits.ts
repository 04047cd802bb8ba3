import {chmodSync, statSync} from 'node:fs'
import path from 'node:path'
import {executable, namesIn} from './installed.ts'

const runnable = 0o111

/**
 * Make the programs of a toolchain of the module cache runnable: modules come without the bits that
 * say so. The go command does the same, in the same place and order, when it first switches to one.
 *
 * @returns A sentence, without its full stop, where that is not allowed; otherwise `null`.
 */
export function makeRunnable(root: string): string | null {
  if (process.platform === 'win32') return null
  const tools = path.join(root, 'pkg', 'tool')
  const programs = [...namesIn(tools).map(name => path.join(tools, name)), path.join(root, 'bin')]
  try {
    // `bin/go` is the last: who sees its bits can rely on all others.
    if (isRunnable(path.join(root, 'bin', executable('go')))) return null
    for (const folder of programs) {
      for (const name of namesIn(folder).toSorted(goLast)) addBits(path.join(folder, name))
    }
    return null
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return `Cannot make the programs in \`${root}\` runnable: ${why}`
  }
}

function goLast(a: string, b: string): number {
  return Number(a === 'go') - Number(b === 'go')
}

function isRunnable(file: string): boolean {
  return (statSync(file).mode & runnable) === runnable
}

function addBits(file: string): void {
  const {mode} = statSync(file)
  chmodSync(file, (mode & 0o777) | runnable)
}
