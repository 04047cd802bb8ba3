import type {CompileFailure, CompileResult, Compiler, Toolchain, Unit} from '../model/index.ts'

/** A compiler that remembers which sources of an article it could compile. */
export interface CompilableUnits {
  readonly toolchain: Toolchain
  /** Return those of another Go (`1.12`): these where none is asked for, or it is not there. */
  of(go: string | null): Promise<CompilableUnits>
  compile(unit: Unit, flags: readonly string[], signal?: AbortSignal): Promise<CompileResult>
  /**
   * Reason why a unit cannot be compiled; `null` if it can, which is often known without compiling.
   */
  failureOf(unit: Unit, signal?: AbortSignal): Promise<CompileFailure | null>
}

/**
 * Remember what compiles. Of the flags that are taken from an article, only the language version
 * decides about that; the others decide about what is printed.
 */
export function compilableUnits(compiler: Compiler): CompilableUnits {
  const sound = new Set<string>()
  const others = new Map<string, Promise<CompilableUnits>>()
  const units: CompilableUnits = {
    get toolchain() {
      return compiler.toolchain
    },
    of(go) {
      if (go === null || !compiler.ofGo) return Promise.resolve(units)
      const known = others.get(go)
      if (known) return known
      const other = compiler
        .ofGo(go)
        .then(found => (found ? {...compilableUnits(found), of: units.of} : units))
      others.set(go, other)
      return other
    },
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
  return units
}

/**
 * Return what decides whether a unit compiles: its files, and whether it is pieces put together.
 */
function sourceOf({files, blocks, asShown}: Unit): string {
  const texts = files.map(({name, lines}) => [name, ...lines.map(line => line.text)])
  return JSON.stringify([blocks.length, asShown ?? false, texts])
}
