import type {CompileResult, Toolchain} from '../model/index.ts'

/** Return what a result was compiled with, and for what. */
export function compiledBy(toolchain: Toolchain, {target}: CompileResult): Toolchain {
  if (!target) return toolchain
  const {tuning: _, ...usual} = toolchain
  return {...usual, ...target}
}
