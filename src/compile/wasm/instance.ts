import type {LoadedEngine} from './load-engine.ts'
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
  /** True if it cannot be used again: a run left it in a state that cannot be reset. */
  isSpent(): boolean
}

/** Folder of the sources. */
export const unitFolder = '/unit'

/**
 * Native compilers start with a larger heap than most units need; so does this one: garbage is
 * collected only once it would have to grow.
 */
export const environment = {
  GOOS: 'linux',
  GOARCH: 'amd64',
  // Where Go is installed as it comes; positions in the standard library have it.
  GOROOT: '/usr/local/go',
  PWD: unitFolder,
  GOGC: 'off',
  GOMEMLIMIT: '40MiB'
}
/** Bytes of the memory that an instance starts with: hardly any unit makes it grow. */
export const reserve = 48 * 2 ** 20

/** Output of Go's runtime when it runs out of memory. */
const outOfMemory =
  /^(?:fatal error: |runtime: )(?:runtime: )?(?:out of memory|cannot allocate memory)/m

/**
 * Open an instance. It starts where Go's runtime and the packages of the compiler are initialized,
 * and is put back to that before each run.
 */
export function openInstance({module, image, globals}: LoadedEngine): Instance {
  let current: Surroundings | null = null
  const imports = createImports(() => {
    if (!current) throw new Error('Nothing runs')
    return current
  }, environment)
  const {exports} = new WebAssembly.Instance(module, imports)
  const {memory, compile} = exports
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('The module has no memory')
  if (!isFunction(compile)) throw new Error('The module lacks its function')
  const own = Object.values(exports).filter(each => each instanceof WebAssembly.Global)
  const view = viewOf(memory)
  const size = memory.buffer.byteLength
  let isSpent = false
  let isFresh = true

  /** @param all Its bytes, of which a fresh one has none but zeros. */
  function putBack(all: Uint8Array): void {
    all.set(image)
    if (!isFresh) all.fill(0, image.length)
    isFresh = false
    own.forEach((global, index) => {
      global.value = globals[index] ?? 0
    })
  }

  return {
    isSpent: () => isSpent,
    run({args, files, outputLimit}) {
      putBack(new Uint8Array(memory.buffer))
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
