import {argumentsOf, type Engine, withoutImports} from './engine.ts'
import {countRunOf} from './process/counts.ts'
import {runIn} from './process/run.ts'
import {inWorkFolder, outputName} from './process/work-folder.ts'
import {createImportsSource} from './toolchain/imports.ts'
import type {NativeToolchain} from './toolchain/native-toolchain.ts'
import {systemOf, type Target, targetsOf} from './toolchain/other-system.ts'

const importsName = 'importcfg'

/** Create the engine of a toolchain of this machine: a process for each run. */
export function nativeEngine(toolchain: NativeToolchain, cacheDir: string | null): Engine {
  const target: Target = {toolchain, imports: createImportsSource(toolchain, cacheDir)}
  return engineOf(target, targetsOf(target, cacheDir))
}

function engineOf({toolchain, imports}: Target, otherTarget: (goos: string) => Target): Engine {
  const {version, goos, goarch, build} = toolchain
  return {
    toolchain: {version, goos, goarch, engine: 'native'},
    build,
    async run(run, {limits, signal}) {
      const found = await imports.find(run.imports, signal)
      if (found.kind !== 'found') return withoutImports(found)
      const result = await inWorkFolder(
        [{name: importsName, text: found.config}, ...run.sources],
        place => {
          const {folder} = place
          countRunOf(version)
          const args = argumentsOf(run, {folder, imports: importsName, output: outputName})
          return runIn(place, toolchain, args, {limits, signal})
        },
        signal
      )
      return result ?? {kind: 'failure', failure: {kind: 'aborted'}}
    },
    async forSystemOf(unit, errors) {
      const other = await systemOf(unit, errors, toolchain)
      return other === null ? null : engineOf(otherTarget(other), otherTarget)
    }
  }
}
