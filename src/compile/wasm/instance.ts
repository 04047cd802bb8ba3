import {Buffer} from 'node:buffer'
import {
  collectOutput,
  createImports,
  Exit,
  filesOf,
  OutputExceeded,
  openDescriptors,
  type Surroundings,
  viewOf
} from './wasi/index.ts'

/** One run of the compiler. */
export interface Job {
  readonly args: readonly string[]
  /** By absolute path. */
  readonly files: Iterable<readonly [path: string, bytes: Uint8Array]>
  /** Bytes that it may print. */
  readonly outputLimit: number
}

export type JobResult =
  | {readonly kind: 'exit'; readonly code: number; readonly output: string}
  | {readonly kind: 'output-limit'}
  | {readonly kind: 'memory-limit'}
  /** It failed in a way that says nothing of the code; `detail` is a sentence without its stop. */
  | {readonly kind: 'fault'; readonly detail: string}

/** An instance of the compiler, for one run after the other. */
export interface Instance {
  run(job: Job): JobResult
  /** Whether it cannot be used again: a run left it in another state than it can be put back to. */
  isSpent(): boolean
}

/** Where the sources are. */
export const unitFolder = '/unit'

/**
 * Native compilers start with a larger heap than most units need; so does this one: garbage is
 * collected only once it would have to grow.
 */
const environment = {
  GOOS: 'linux',
  GOARCH: 'amd64',
  // Where Go is installed as it comes; positions in the standard library have it.
  GOROOT: '/usr/local/go',
  PWD: unitFolder,
  GOGC: 'off',
  GOMEMLIMIT: '40MiB'
}
const pageSize = 2 ** 16
/** Bytes that an instance starts with: hardly any unit makes it grow. */
export const reserve = 48 * 2 ** 20

/** What Go's runtime prints when it gets no more memory. */
const outOfMemory =
  /^(?:fatal error: |runtime: )(?:runtime: )?(?:out of memory|cannot allocate memory)/m

/**
 * Open an instance. Go's runtime and the packages of the compiler are initialized once, and their
 * memory is kept; before each run it is put back, which takes a tenth of what initializing does.
 *
 * @param module With its globals exported as `g0`, `g1`, …
 */
export function openInstance(module: WebAssembly.Module): Instance {
  let current: Surroundings | null = null
  const imports = createImports(() => {
    if (!current) throw new Error('Nothing runs')
    return current
  }, environment)
  const {exports} = new WebAssembly.Instance(module, imports)
  const {memory, _initialize, compile} = exports
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('The module has no memory')
  if (!isFunction(_initialize) || !isFunction(compile)) {
    throw new Error('The module lacks a function')
  }
  const globals = Object.values(exports).filter(each => each instanceof WebAssembly.Global)
  const view = viewOf(memory)
  memory.grow(Math.max(0, Math.ceil((reserve - memory.buffer.byteLength) / pageSize)))
  current = {memory: view, descriptors: openDescriptors(), output: collectOutput(pageSize)}
  _initialize()
  const size = memory.buffer.byteLength
  const kept = takeSnapshot(memory)
  const values = globals.map(({value}) => value)
  let isSpent = size !== memory.buffer.byteLength
  let isFresh = true

  function putBack(all: WebAssembly.Memory): void {
    const bytes = new Uint8Array(all.buffer)
    bytes.set(kept)
    bytes.fill(0, kept.length)
    globals.forEach((global, index) => {
      global.value = values[index] ?? 0
    })
  }

  return {
    isSpent: () => isSpent,
    run({args, files, outputLimit}) {
      if (!isFresh) putBack(memory)
      isFresh = false
      const output = collectOutput(outputLimit)
      const argumentFile = new TextEncoder().encode(['compile', ...args].join('\n'))
      const descriptors = openDescriptors(filesOf([...files, ['/arguments', argumentFile]]))
      current = {memory: view, descriptors, output}
      const code = codeOf(compile)
      current = null
      // What it has grown to cannot be given back.
      if (memory.buffer.byteLength > size) isSpent = true
      if (code instanceof OutputExceeded) return {kind: 'output-limit'}
      const text = output.text()
      if (typeof code !== 'number') isSpent = true
      if (code !== 0 && outOfMemory.test(text)) return {kind: 'memory-limit'}
      return typeof code === 'number'
        ? {kind: 'exit', code, output: text}
        : {kind: 'fault', detail: `${String(code)}; ${text.trimEnd().split('\n').at(-1)}`}
    }
  }
}

function isFunction(value: unknown): value is () => unknown {
  return typeof value === 'function'
}

/** The code that the program ends with, or what was thrown instead. */
function codeOf(run: () => unknown): unknown {
  try {
    run()
    return 0
  } catch (thrown) {
    return thrown instanceof Exit ? thrown.code : thrown
  }
}

/** A copy of the memory up to the last page that is not empty. */
function takeSnapshot(memory: WebAssembly.Memory): Uint8Array {
  const empty = new Uint8Array(pageSize)
  const page = (end: number) => new Uint8Array(memory.buffer, end - pageSize, pageSize)
  let end = memory.buffer.byteLength
  // As a whole: going over 48 MB byte by byte takes longer than all else here.
  while (end > 0 && Buffer.compare(page(end), empty) === 0) end -= pageSize
  return new Uint8Array(memory.buffer).slice(0, end)
}
