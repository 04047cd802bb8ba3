import {expect, test} from 'vitest'
import {needsBackEnd} from '../../../src/compile/wasm/back-end.ts'

test('flags whose messages only the back end prints', () => {
  const flags = [
    '-d=ssa/check_bce',
    '-d=closure,nil',
    '-d=wb=1',
    '-live',
    '-d=append',
    '-d=defer=2'
  ]
  expect(flags.filter(flag => !needsBackEnd(flag))).toEqual([])
})

test('flags that the front end hears', () => {
  const flags = ['-m', '-m=2', '-l', '-lang=go1.21', '-d=loopvar=2', '-d=closure', '-d=nilx', '-N']
  expect(flags.filter(needsBackEnd)).toEqual([])
})
