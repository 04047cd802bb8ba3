import {expect, test} from 'vitest'
import {whyDifferent} from '../../engine/differences.ts'
import type {RunResult} from '../../src/compile/process/run.ts'

const exit = (code: number, output: string): RunResult => ({kind: 'exit', code, output})
const module: RunResult = {kind: 'failure', failure: {kind: 'module', packages: ['internal/abi']}}
const aborted: RunResult = {kind: 'failure', failure: {kind: 'aborted'}}

test.for([
  ['nothing', exit(0, 'a\nb\n'), exit(0, 'a\nb\n'), null],
  ['both failing alike', module, module, null],
  ['another order', exit(0, 'a\nb\n'), exit(0, 'b\na\n'), 'the same lines in another order'],
  [
    'a late error',
    exit(2, 'a\nx.go:3:3: symbol too large\n'),
    exit(0, 'a\n'),
    'an error that only the back end finds'
  ],
  [
    'an internal package',
    exit(0, 'a\n'),
    module,
    'an internal package is imported, whose exports do not come with it'
  ],
  ['other words', exit(0, 'a\n'), exit(0, 'b\n'), 'not explained'],
  ['a missing line', exit(0, 'a\nb\n'), exit(0, 'a\n'), 'not explained'],
  ['one that stops', exit(0, 'a\n'), aborted, 'native: ends, as WebAssembly: aborted']
] as const)('%s', ([, native, wasm, why]) => {
  expect(whyDifferent(native, wasm)).toBe(why)
})
