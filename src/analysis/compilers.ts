import {createCompiler} from '../compile/index.ts'
import type {Settings} from '../options.ts'
import {toolchainFor} from './toolchain.ts'

type Created = ReturnType<typeof createCompiler>

const compilers = new Map<string, Created>()

/** The compiler for some settings: one for the whole process, however many files and rules ask. */
export function compilerFor(settings: Settings): Created {
  const key = JSON.stringify(Object.entries(settings).sort())
  const known = compilers.get(key)
  if (known) return known
  const created = toolchainFor(settings).then(toolchain => createCompiler({...settings, toolchain}))
  compilers.set(key, created)
  return created
}
