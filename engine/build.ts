/**
 * `npm run engine`: builds Go's compiler front end as WebAssembly, and what the public packages of
 * the standard library export, into `packages/compiler-wasm/dist`, from the `go` on PATH and its
 * own sources. The same Go gives the same bytes.
 */
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {brotliCompressSync, constants} from 'node:zlib'
import {edits} from './edits.ts'
import {type ExportData, isPublic, packExports} from './exports.ts'
import {type InitialState, initialize} from './initialize.ts'
import {type PreparedModule, prepareModule} from './module.ts'
import {editFiles, readerOf, writeOverlay} from './overlay.ts'

const {values} = parseArgs({
  options: {
    go: {type: 'string', default: 'go'},
    out: {type: 'string', default: 'packages/compiler-wasm/dist'},
    /** Compress quickly, which makes it a quarter larger: for tests. */
    fast: {type: 'boolean', default: false},
    /** Fail unless the package has the version of this Go. */
    release: {type: 'boolean', default: false}
  }
})
const folder = resolve(values.out)
const work = mkdtempSync(join(tmpdir(), 'goclaims-engine-'))
try {
  const problem = await build()
  if (problem !== null) {
    process.stderr.write(`Cannot build the engine: ${problem}.\n`)
    process.exitCode = 1
  }
} finally {
  rmSync(work, {recursive: true, force: true})
}

/** Build it; why that cannot be done, `null` if it is. */
async function build(): Promise<string | null> {
  const goroot = go(['env', 'GOROOT'], {}).trim()
  const version = go(['env', 'GOVERSION'], {}).trim()
  const manifest = JSON.parse(readFileSync('packages/compiler-wasm/package.json', 'utf8'))
  if (values.release && version !== `go${manifest.version}`) {
    return `packages/compiler-wasm is of ${manifest.version}, and \`go\` is ${version}`
  }
  const edited = editFiles(edits, readerOf(goroot))
  if (!edited.ok) {
    return `${edited.problem} (${version} in ${goroot}). See engine/edits.ts`
  }
  const linked = linkModule(writeOverlay(edited.files, goroot, join(work, 'overlay')))
  const state = await initialize(prepareModule(linked).bytes)
  const exported = buildExports()
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder, {recursive: true})
  writeEngine(prepareModule(linked, state.pages), state, exported, version)
  for (const name of ['LICENSE', 'PATENTS']) copyFileSync(join(goroot, name), join(folder, name))
  return null
}

function linkModule(overlay: string): Uint8Array {
  const file = join(work, 'compile.wasm')
  go(
    [
      ...['build', '-buildmode=c-shared', '-buildvcs=false', '-trimpath', '-overlay', overlay],
      ...['-ldflags=-s -w -buildid=', '-o', file, 'cmd/compile']
    ],
    {GOOS: 'wasip1', GOARCH: 'wasm'}
  )
  return readFileSync(file)
}

function buildExports(): ExportData {
  const listed = go(['list', '-export', '-f', '{{.ImportPath}}\t{{.Export}}', 'std'], {
    GOOS: 'linux',
    GOARCH: 'amd64'
  })
  const rows = listed.split('\n').flatMap(line => {
    const [name, file] = line.split('\t')
    return name && file && isPublic(name) ? [[name, file] as const] : []
  })
  return packExports(new Map(rows))
}

function writeEngine(
  module: PreparedModule,
  {image, globals}: InitialState,
  {groups, packages}: ExportData,
  version: string
): void {
  const files = {
    'compile.wasm.br': module.bytes,
    'memory.br': image,
    ...Object.fromEntries(groups.map((bytes, index) => [`exports-${index}.br`, bytes]))
  }
  const digest = createHash('sha256')
  for (const bytes of Object.values(files)) digest.update(bytes)
  const manifest = {
    format: 2,
    version,
    goos: 'linux',
    goarch: 'amd64',
    build: digest.digest('base64url'),
    memoryLimitAt: module.memoryLimitAt,
    moduleSize: module.bytes.length,
    memorySize: image.length,
    globals: globals.map(value => (typeof value === 'bigint' ? String(value) : value)),
    exportSizes: groups.map(({length}) => length),
    packages
  }
  writeFileSync(join(folder, 'engine.json'), `${JSON.stringify(manifest)}\n`)
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(join(folder, name), compressed(bytes))
  }
}

function compressed(bytes: Uint8Array): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: values.fast ? 5 : constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
    }
  })
}

/** Run the go command, with nothing of the user's settings, in a folder without a module. */
function go(args: readonly string[], target: Readonly<Record<string, string>>): string {
  const env = {
    ...process.env,
    ...{CGO_ENABLED: '0', GOENV: 'off', GOEXPERIMENT: '', GOFLAGS: '', GOWORK: 'off'},
    ...{GOTOOLCHAIN: 'local', GO111MODULE: 'on'},
    ...target
  }
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit']
  return execFileSync(values.go, args, {
    cwd: work,
    env,
    stdio,
    encoding: 'utf8',
    maxBuffer: 2 ** 26
  })
}
