import type {CompileFailure, CompileResult, Compiler, Unit} from '../model/index.ts'

/** A compiler that remembers which sources of an article it could compile. */
export interface CompilableUnits {
  compile(unit: Unit, flags: readonly string[], signal?: AbortSignal): Promise<CompileResult>
  /** Why a unit cannot be compiled; `null` if it can, which often is known without compiling. */
  failureOf(unit: Unit, signal?: AbortSignal): Promise<CompileFailure | null>
}

/**
 * Remember what compiles. Of the flags that are taken from an article, only the language version
 * decides about that; the others decide about what is printed.
 */
export function compilableUnits(compiler: Compiler): CompilableUnits {
  const sound = new Set<string>()
  return {
    async compile(unit, flags, signal) {
      const result = await compiler.compile(unit, flags, signal)
      if (result.ok && !flags.some(flag => /^--?lang\b/.test(flag))) sound.add(sourceOf(unit))
      return result
    },
    async failureOf(unit, signal) {
      if (sound.has(sourceOf(unit))) return null
      const result = await compiler.compile(unit, ['-m'], signal)
      return result.ok ? null : result.failure
    }
  }
}

/** What decides whether a unit compiles: its files, and whether it is pieces put together. */
function sourceOf({files, blocks, asShown}: Unit): string {
  const texts = files.map(({name, lines}) => [name, ...lines.map(line => line.text)])
  return JSON.stringify([blocks.length, asShown ?? false, texts])
}
