import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import * as v from 'valibot'
import {wasmPackage} from './package-name.ts'

const manifest = v.object({
  /** Of this description and of the files beside it. */
  format: v.literal(2),
  /** Of Go, as `go1.26.8`. */
  version: v.string(),
  goos: v.string(),
  goarch: v.string(),
  build: v.pipe(v.string(), v.nonEmpty()),
  /** Location of the maximum number of memory pages in the module: five bytes, LEB128. */
  memoryLimitAt: v.number(),
  /** Bytes of the module. */
  moduleSize: v.number(),
  /** Bytes of the memory that an instance starts with; what follows is 0. */
  memorySize: v.number(),
  /** Initial values of the globals of an instance; 64-bit ones as digits. */
  globals: v.array(v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d{1,20}$/))])),
  /** Bytes of each group of what packages export. */
  exportSizes: v.array(v.number()),
  /** Location of the export data of a package: number of its group, offset and length in bytes. */
  packages: v.record(v.string(), v.tuple([v.number(), v.number(), v.number()]))
})

export type EngineManifest = v.InferOutput<typeof manifest>

/** A compiler as WebAssembly, on this machine. */
export interface EnginePackage {
  readonly folder: string
  readonly manifest: EngineManifest
}

export type EnginePackageResult =
  | {readonly ok: true; readonly package: EnginePackage}
  /** `problem` is a sentence, without its full stop. */
  | {readonly ok: false; readonly problem: string}

/** Find the package beside ours, where npm puts it: never in the folder of the articles. */
export function findEnginePackage(): EnginePackageResult {
  try {
    const file = createRequire(import.meta.url).resolve(`${wasmPackage}/engine.json`)
    return readEnginePackage(path.dirname(file))
  } catch {
    const problem = `Cannot find the Go compiler as WebAssembly: \`${wasmPackage}\` is not installed`
    return {ok: false, problem}
  }
}

/** Read what a folder has. */
export function readEnginePackage(folder: string): EnginePackageResult {
  const file = path.join(folder, 'engine.json')
  const parsed = v.safeParse(manifest, parseFile(file))
  if (parsed.success) return {ok: true, package: {folder, manifest: parsed.output}}
  const problem = `Cannot use the Go compiler as WebAssembly: \`${file}\` is not of this version of goclaims`
  return {ok: false, problem}
}

function parseFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
