import {describe, expect, test} from 'vitest'
import {ruleLevel} from '../../src/remark/rule-config.ts'

describe('ruleLevel', () => {
  test.for([
    [undefined, 'warn'],
    [true, 'warn'],
    ['on', 'warn'],
    [['warn'], 'warn'],
    [[1], 'warn'],
    [['error'], 'error'],
    [2, 'error'],
    [false, 'off'],
    [['off'], 'off'],
    [[0, undefined], 'off']
  ] as const)('takes %j as %s', ([config, level]) => {
    expect(ruleLevel('go-claim-offset', config)).toEqual({ok: true, value: level})
  })

  test.for([{go: '/sdk'}, ['warn', {go: '/sdk'}], 'loud', 3, [[]]])('refuses %j', config => {
    expect(ruleLevel('go-claim-offset', config)).toEqual({
      ok: false,
      problem: expect.stringMatching(
        /^Wrong option of `go-claim-offset`: expected `off`.* go to `settings.goClaims`$/
      )
    })
  })
})
