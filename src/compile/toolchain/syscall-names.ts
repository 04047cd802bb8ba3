import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import type {CompileError} from '../../model/index.ts'

/** Systems that code is written for, the commonest first. */
const systems = ['windows', 'darwin', 'linux', 'freebsd', 'netbsd', 'openbsd', 'solaris', 'plan9']
const systemName = /^undefined: syscall\.(\w+)/
/** Largest number of names in package syscall to look up. */
const mostNames = 4

/** Return the names of package syscall that code uses, and that the system it was compiled for lacks. */
export function lackingNames(errors: readonly CompileError[]): readonly string[] {
  const names = errors.flatMap(({message}) => systemName.exec(message)?.[1] ?? [])
  return [...new Set(names)].slice(0, mostNames)
}

/** Return the first system, not ours, whose files of package syscall have all of some names. */
export async function systemWith(
  names: readonly string[],
  goroot: string,
  ours: string
): Promise<string | null> {
  if (names.length === 0) return null
  const folder = path.join(goroot, 'src', 'syscall')
  const files = await readdir(folder).catch(() => [])
  for (const system of systems.filter(other => other !== ours)) {
    const own = files.filter(file => new RegExp(`_${system}(?:_\\w+)?\\.go$`).test(file))
    const texts = await Promise.all(own.map(file => readFile(path.join(folder, file), 'utf8')))
    const whole = texts.join('\n')
    if (names.every(name => new RegExp(`\\b${name}\\b`).test(whole))) return system
  }
  return null
}
