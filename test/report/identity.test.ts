import {VFileMessage} from 'vfile-message'
import {describe, expect, test} from 'vitest'
import {fingerprints, type Identity, identifyAll} from '../../src/report/identity.ts'
import {analysis, claim, rangeOf, source, verdict} from '../rules/hand-made.ts'

const found = analysis([
  verdict(claim('./main.go:14:2: x escapes to heap', 'x'), {kind: 'moved'}),
  verdict(claim('./main.go:15:7: moved to heap: y', 'y'), {kind: 'confirmed'}),
  verdict(claim('./main.go:16: &T literal does not escape', '&T literal'), {kind: 'confirmed'})
])

/** What a message at some words of the article is about. */
function identityAt(words: string, ruleId: string | undefined = 'go-claim-position') {
  const message = new VFileMessage('…', {place: rangeOf(words), ...(ruleId ? {ruleId} : {})})
  return identifyAll([message], found).get(message)
}

describe('identifyAll', () => {
  test('names the claim, wherever in it the message stands, and its neighbours', () => {
    const expected: Identity = {
      rule: 'go-claim-position',
      claim: './main.go:15:7: moved to heap: y',
      before: 'x escapes to heap',
      after: '&T literal does not escape'
    }
    for (const words of ['15:7', 'moved to heap', './main.go:15:7: moved to heap: y']) {
      const {claim: text, ...rest} = identityAt(words) ?? expected
      expect(rest).toEqual({
        rule: expected.rule,
        before: expected.before,
        after: expected.after
      })
      expect(expected.claim).toContain(text)
    }
  })

  test('the first and the last of a listing have one neighbour', () => {
    expect(identityAt('14:2')).toMatchObject({before: null, after: 'moved to heap: y'})
    expect(identityAt('16: &T')).toMatchObject({before: 'moved to heap: y', after: null})
  })

  test('a message that stands at no claim is about its line', () => {
    expect(source).toContain('\tx := 1')
    expect(identityAt('x := 1', 'go-block-compiles')).toEqual({
      rule: 'go-block-compiles',
      claim: 'x := 1',
      before: 'func main() {',
      after: '}'
    })
  })

  test('what no rule says is about nothing', () => {
    expect(identityAt('14:2', '')).toBeUndefined()
  })
})

describe('fingerprints', () => {
  const one: Identity = {rule: 'r', claim: 'c', before: null, after: 'a'}

  test('are the same for the same, and numbered', () => {
    const [first, none, second] = fingerprints([one, null, {...one}])
    expect(none).toBeNull()
    expect(first).toMatch(/^[\da-f]{32}:1$/)
    expect(second).toBe(first?.replace(/1$/, '2'))
  })

  test('differ when anything does', () => {
    const others = [
      {...one, rule: 'x'},
      {...one, claim: 'x'},
      {...one, before: 'x'},
      {...one, after: null},
      {...one, before: 'a', after: null}
    ]
    expect(new Set(fingerprints([one, ...others])).size).toBe(6)
  })
})
