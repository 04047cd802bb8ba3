import type {RunResult} from '../src/compile/process/run.ts'

/** Two runs, both of which ended by themselves. */
interface Ended {
  readonly native: readonly string[]
  readonly wasm: readonly string[]
  readonly nativeCode: number
  readonly wasmCode: number
}

/** Reasons why the two compilers may differ; the first row that holds. */
const reasons: readonly {readonly why: string; readonly holds: (ended: Ended) => boolean}[] = [
  {
    why: 'an error that only the back end finds',
    holds: ({native, wasm, nativeCode, wasmCode}) =>
      nativeCode !== 0 && wasmCode === 0 && without(wasm, native).length === 0
  },
  {
    why: 'the same lines in another order',
    holds: ({native, wasm, nativeCode, wasmCode}) =>
      nativeCode === wasmCode && [...native].sort().join('\n') === [...wasm].sort().join('\n')
  }
]

/** Tell why two results are not the same; `null` if they are. */
export function whyDifferent(native: RunResult, wasm: RunResult): string | null {
  if (wasm.kind === 'failure' && wasm.failure.kind === 'module' && native.kind === 'exit') {
    return 'an internal package is imported, whose exports do not come with it'
  }
  if (native.kind === 'failure' || wasm.kind === 'failure') {
    const [one, other] = [native, wasm].map(result =>
      result.kind === 'failure' ? result.failure.kind : 'ends'
    )
    return one === other ? null : `native: ${one}, as WebAssembly: ${other}`
  }
  if (native.code === wasm.code && native.output === wasm.output) return null
  const ended = {
    native: native.output.split('\n'),
    wasm: wasm.output.split('\n'),
    nativeCode: native.code,
    wasmCode: wasm.code
  }
  return reasons.find(({holds}) => holds(ended))?.why ?? 'not explained'
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others)
  return lines.filter(line => !known.has(line))
}
