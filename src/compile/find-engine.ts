import {targetOf, targetText} from '../go/target/index.ts'
import {readVersion} from '../go/version/index.ts'
import type {TargetWords, Toolchain} from '../model/index.ts'
import type {Engine} from './engine.ts'
import {lackOf} from './target-lack.ts'
import type {GoModule} from './toolchain/module.ts'
import type {NativeToolchain, ToolchainResult} from './toolchain/native-toolchain.ts'
import {retarget} from './toolchain/retarget.ts'
import {findToolchain, hasGo} from './toolchain/toolchain.ts'
import {chooseVersion, namesVersion, readWanted} from './toolchain/wanted-go.ts'
import type {EnginePackage} from './wasm/engine-package.ts'

/** Compiler to use: the Go of this machine, Go's front end as WebAssembly, or the available one. */
export type EngineChoice = 'auto' | NonNullable<Toolchain['engine']>

/** Whether a compiler that is a process runs in a box: where there can be one, only there, or never. */
export type SandboxChoice = 'auto' | 'required' | 'off'

/** The compiler that comes as WebAssembly. */
export interface WasmToolchain extends Toolchain {
  readonly build: string
  readonly package: EnginePackage
}

/** Parts of a compiler. */
export type FoundToolchain = NativeToolchain | WasmToolchain

export type EngineResult =
  | {readonly ok: true; readonly toolchain: FoundToolchain}
  | Extract<ToolchainResult, {ok: false}>

/**
 * Find a compiler. A Go that is named is never replaced by one of another version, and by none at
 * all if it is a path, unless WebAssembly is asked for, or no box can be made that is required.
 */
export async function findEngine({
  engine = 'auto',
  sandbox = 'off',
  ...options
}: Parameters<typeof findToolchain>[0] & {
  readonly engine?: EngineChoice | undefined
  readonly sandbox?: SandboxChoice | undefined
}): Promise<EngineResult> {
  if (engine === 'wasm') return wasmToolchain(options.go)
  const native = await findBoxed(options, sandbox)
  if (native.ok || engine === 'native') return native
  if (!('isUnboxed' in native) && !mayReplace(options.go)) return native
  const wasm = await wasmToolchain(options.go)
  return wasm.ok ? wasm : native
}

/** Find a Go of this machine, and the box that its compiler runs in. */
async function findBoxed(
  options: Parameters<typeof findToolchain>[0],
  sandbox: SandboxChoice
): Promise<
  ToolchainResult | {readonly ok: false; readonly problem: string; readonly isUnboxed: true}
> {
  const native = await findToolchain(options)
  if (!native.ok || sandbox === 'off') return native
  const {boxFor} = await import('./toolchain/find-box.ts')
  const box = await boxFor(native.toolchain)
  if (box) return {ok: true, toolchain: {...native.toolchain, box, sandbox: 'bubblewrap'}}
  return sandbox === 'auto' ? native : {ok: false, problem: noBox, isUnboxed: true}
}

const noBox =
  'Cannot run the Go compiler in a sandbox, which `sandbox: required` asks for: bubblewrap (`bwrap`) is missing, or the system lets it make none. Install it, or `@goclaims/compiler-wasm`, whose compiler is closed in by itself'

/**
 * Tell whether another compiler may take the place of a Go that cannot be used: a version, or any
 * where there is none. One that is there but broken has to be told.
 */
function mayReplace(go: string | undefined): boolean {
  return go === undefined ? !hasGo() : namesVersion(go)
}

/** Find the compiler as WebAssembly, unless it is of another version than that which is named. */
async function wasmToolchain(go: string | undefined): Promise<EngineResult> {
  const {findEnginePackage} = await import('./wasm/engine-package.ts')
  const found = findEnginePackage()
  if (!found.ok) return found
  const {version, goos, goarch, build} = found.package.manifest
  if (go !== undefined && !isOf(version, go)) {
    return {ok: false, problem: `Cannot compile as Go ${go}: as WebAssembly there is ${version}`}
  }
  const toolchain = {version, goos, goarch, engine: 'wasm', build, package: found.package} as const
  return {ok: true, toolchain}
}

/** Tell whether a Go is the one that is asked for; whoever names a path asks for no version. */
function isOf(version: string, asked: string): boolean {
  const own = readVersion(version)
  const wanted = readWanted(asked)
  return (
    wanted.kind === 'path' || (own !== null && chooseVersion(wanted, [{version: own}]) !== null)
  )
}

/** Have what was found compile for the target that words mean, unless it cannot. */
export function retargetEngine(toolchain: FoundToolchain, words: TargetWords): EngineResult {
  const target = targetOf(words, toolchain)
  const asked = [words.GOOS, words.GOARCH].filter(word => word !== undefined).join('/')
  if (!target) return unfit(`Cannot compile for ${asked}: Go has no such target`)
  const lack = lackOf(toolchain, target)
  if (lack !== null) return unfit(`Cannot compile for ${targetText(target)}: ${lack}`)
  if (!('package' in toolchain)) return {ok: true, toolchain: retarget(toolchain, target)}
  if (targetText(target) === targetText(toolchain)) return {ok: true, toolchain}
  const own = targetText(toolchain)
  return unfit(`Cannot compile for ${targetText(target)}: as WebAssembly there is ${own} only`)
}

function unfit(problem: string): EngineResult {
  return {ok: false, problem, wrong: 'target'}
}

/**
 * Make of what was found what runs the compiler.
 *
 * @param cacheDir Folder that keeps what was found out about it; `null` for none.
 * @param module What code may import packages of, besides the standard library.
 */
export async function engineOf(
  toolchain: FoundToolchain,
  cacheDir: string | null,
  module: GoModule | null
): Promise<Engine> {
  if (!('package' in toolchain)) {
    const {nativeEngine} = await import('./native-engine.ts')
    return nativeEngine(toolchain, cacheDir, module)
  }
  const {wasmEngine} = await import('./wasm/wasm-engine.ts')
  return wasmEngine(toolchain.package)
}
