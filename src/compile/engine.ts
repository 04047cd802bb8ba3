import type {CompileError, Target, TargetWords, Toolchain} from '../model/index.ts'
import {unusable} from './process/failure.ts'
import type {Limits} from './process/resource-limits.ts'
import type {RunResult} from './process/run.ts'
import type {ImportsResult} from './toolchain/imports.ts'

/** One run of the compiler: a package, and how it is to be compiled. */
export interface CompilerRun {
  /** The path that the package is compiled as. */
  readonly packagePath: string
  /** True if every function has a body. */
  readonly isComplete: boolean
  /** Packages that the sources import. */
  readonly imports: readonly string[]
  readonly sources: readonly {readonly name: string; readonly text: string}[]
  readonly flags: readonly string[]
}

export interface RunOptions {
  readonly limits: Limits
  readonly signal: AbortSignal
}

/** Engine for one target: a process, or WebAssembly. */
export interface Engine {
  readonly toolchain: Toolchain
  /** Changes whenever the output of the compiler may. */
  readonly build: string
  run(run: CompilerRun, options: RunOptions): Promise<RunResult>
  /** Return the engine for another target; `null` where there is only this one. */
  forTarget(target: Target): Engine | null
  /**
   * Return what errors tell of the target that code is written for, as `{GOOS: 'windows'}`; `null`
   * where they tell nothing, `unknown` where it is another, but not told which.
   */
  portOf(errors: readonly CompileError[]): Promise<TargetWords | 'unknown' | null>
}

/** Folders of a run. */
export interface RunFiles {
  /** Absolute path of the folder of the sources, which is left out of positions. */
  readonly folder: string
  readonly imports: string
  readonly output: string
}

/** The arguments of a run. */
export function argumentsOf(run: CompilerRun, files: RunFiles): readonly string[] {
  return [
    ...['-p', run.packagePath],
    ...(run.isComplete ? ['-complete'] : []),
    ...['-trimpath', `${files.folder}=>`, '-importcfg', files.imports, '-o', files.output],
    ...run.flags,
    ...run.sources.map(({name}) => name)
  ]
}

/** Return what becomes of a run whose imports are not found. */
export function withoutImports(result: Exclude<ImportsResult, {kind: 'found'}>): RunResult {
  switch (result.kind) {
    case 'aborted':
      return {kind: 'failure', failure: {kind: 'aborted'}}
    case 'problem':
      return {kind: 'failure', failure: unusable(`Cannot ask Go for packages: ${result.detail}`)}
    case 'unknown':
      return {
        kind: 'failure',
        failure: {
          kind: result.standing === undefined ? 'module' : `module-${result.standing}`,
          packages: result.packages,
          ...(result.detail === undefined ? {} : {detail: result.detail})
        },
        ...(result.detail === undefined ? {} : {isOfModule: true})
      }
  }
}
