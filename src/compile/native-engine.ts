import {digestOf} from '../cache/index.ts'
import {targetText} from '../go/target/index.ts'
import {argumentsOf, type Engine, withoutImports} from './engine.ts'
import {countRunOf} from './process/counts.ts'
import {runIn} from './process/run.ts'
import {inWorkFolder, outputName} from './process/work-folder.ts'
import {createImportsSource} from './toolchain/imports.ts'
import type {GoModule} from './toolchain/module.ts'
import {moduleImports} from './toolchain/module-imports.ts'
import type {NativeToolchain} from './toolchain/native-toolchain.ts'
import {retarget} from './toolchain/retarget.ts'
import {lackingNames, systemWith} from './toolchain/syscall-names.ts'

const importsName = 'importcfg'

/** Create the engine of a toolchain of this machine: a process for each run. */
export function nativeEngine(
  toolchain: NativeToolchain,
  cacheDir: string | null,
  module: GoModule | null = null
): Engine {
  const {version, goos, goarch, tuning, build, sandbox} = toolchain
  const standard = createImportsSource(toolchain, cacheDir)
  const imports = module ? moduleImports(standard, toolchain, module, cacheDir) : standard
  const others = new Map<string, Engine>()
  return {
    toolchain: {
      ...{version, goos, goarch, engine: 'native'},
      ...(tuning ? {tuning} : {}),
      ...(sandbox ? {sandbox} : {})
    },
    build: module ? digestOf(build, 'with modules') : build,
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
      const ended = result ?? ({kind: 'failure', failure: {kind: 'aborted'}} as const)
      return found.isOfModule ? {...ended, isOfModule: true} : ended
    },
    forTarget(target) {
      const name = targetText(target)
      const other = others.get(name) ?? nativeEngine(retarget(toolchain, target), cacheDir, module)
      others.set(name, other)
      return other
    },
    async portOf(errors) {
      const system = await systemWith(lackingNames(errors), toolchain.goroot, goos)
      return system === null ? null : {GOOS: system}
    }
  }
}
