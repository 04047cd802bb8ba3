import {describe, expect, it} from 'vitest'
import {checkFlags} from '../../src/compile/index.ts'

describe('checkFlags', () => {
  it.each([
    '-m',
    '-m=2',
    '-l',
    '-l=4',
    '-N',
    '-B',
    '-race',
    '-lang=go1.21',
    '-d=ssa/check_bce',
    '-d=ssa/check_bce/debug=1',
    '-d=ssa/prove/debug=2',
    '-d=nil,wb=1',
    '-d=loopvar=2'
  ])('lets %s through', flag => {
    expect(checkFlags([flag])).toEqual({allowed: [flag], ignored: []})
  })

  it.each([
    '-o=x.o',
    '-importcfg',
    '-importcfg=/etc/passwd',
    '-pgoprofile=cpu.pprof',
    '-cpuprofile=x',
    '-trimpath=/',
    '-D=x',
    '-I=/',
    '-json=0,/tmp/x',
    '-embedcfg=x',
    '-d=ssa/all/dump=F',
    '-d=ssa/check_bce,dumpinlfuncprops=/tmp/x',
    '-d=panic',
    '-S',
    '-W',
    '-m;rm',
    'main.go',
    '@file',
    ''
  ])('keeps %s from the compiler, and says why', flag => {
    const {allowed, ignored} = checkFlags(['-m', flag])
    expect(allowed).toEqual(['-m'])
    expect(ignored).toEqual([{flag, reason: expect.stringMatching(/^not a known, harmless/)}])
  })
})
