import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import type {CompileError, Toolchain, Unit} from '../../model/index.ts'
import {unitSource} from '../../model/text/index.ts'
import {createImportsSource, type ImportsSource} from './imports.ts'
import type {NativeToolchain} from './native-toolchain.ts'

/** A toolchain with what its packages export. */
export interface Target {
  readonly toolchain: NativeToolchain
  readonly imports: ImportsSource
}

/** Systems that code is written for, the commonest first. */
const systems = ['windows', 'darwin', 'linux', 'freebsd', 'netbsd', 'openbsd', 'solaris', 'plan9']
const systemName = /^undefined: syscall\.(\w+)/
/** How many names of package syscall are looked up. */
const mostNames = 4

/** Give the targets of other systems, each made once. */
export function targetsOf({toolchain}: Target, cacheDir: string | null): (goos: string) => Target {
  const made = new Map<string, Target>()
  return goos => {
    const known = made.get(goos)
    if (known) return known
    const other: NativeToolchain = {
      ...toolchain,
      goos,
      environment: {...toolchain.environment, GOOS: goos},
      identity: `${goos}-${toolchain.identity}`
    }
    const target = {toolchain: other, imports: createImportsSource(other, cacheDir)}
    made.set(goos, target)
    return target
  }
}

/**
 * The system that code which fails here is for, by what it says (`//go:build windows`, a file
 * named `dll_windows.go`) and by the names of package syscall that ours lacks; `null`: for ours.
 */
export async function systemOf(
  {files}: Unit,
  errors: readonly CompileError[],
  {goroot, goos}: NativeToolchain
): Promise<string | null> {
  const said = saidSystems(files)
  if (said.length > 0) return said.includes(goos) ? null : (said[0] ?? null)
  const [first, ...rest] = [...new Set(lackingNames(errors))].slice(0, mostNames)
  if (first === undefined) return null
  return systemWith([first, ...rest], path.join(goroot, 'src', 'syscall'), goos)
}

/** Whether code that fails seems to be for another system, where its source cannot be asked. */
export function isForOtherSystem(
  {files}: Unit,
  errors: readonly CompileError[],
  {goos}: Toolchain
): boolean {
  const said = saidSystems(files)
  return said.length > 0 ? !said.includes(goos) : lackingNames(errors).length > 0
}

/** The systems that code says it is for. */
function saidSystems(files: Unit['files']): readonly string[] {
  return files.flatMap(file => {
    const source = unitSource(file)
    const constraint = /^\/\/(?:go:build|\s*\+build) (.*)$/m.exec(source)?.[1] ?? ''
    const suffix = /_([a-z0-9]+)(?:_[a-z0-9]+)?\.go$/.exec(file.name)?.[1] ?? ''
    const words = [...(constraint.match(/(?<![!\w])\w+/g) ?? []), suffix]
    return systems.filter(system => words.includes(system))
  })
}

/** The names of package syscall that are not there. */
function lackingNames(errors: readonly CompileError[]): readonly string[] {
  return errors.flatMap(({message}) => systemName.exec(message)?.[1] ?? [])
}

/** The first system, not ours, whose files of package syscall have all of some names. */
async function systemWith(
  names: readonly string[],
  folder: string,
  ours: string
): Promise<string | null> {
  const files = await readdir(folder).catch(() => [])
  for (const system of systems.filter(other => other !== ours)) {
    const own = files.filter(file => new RegExp(`_${system}(?:_\\w+)?\\.go$`).test(file))
    const texts = await Promise.all(own.map(file => readFile(path.join(folder, file), 'utf8')))
    const whole = texts.join('\n')
    if (names.every(name => new RegExp(`\\b${name}\\b`).test(whole))) return system
  }
  return null
}
