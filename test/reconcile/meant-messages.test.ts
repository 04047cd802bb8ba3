import {expect, test} from 'vitest'
import {compareMessages} from '../../src/go/messages/index.ts'
import type {MatchName} from '../../src/model/index.ts'
import {withMeantMessages} from '../../src/reconcile/align/meant-messages.ts'
import {claimOf, diagnosticsOf} from '../listings.ts'

/** What the first of some claims, matched with the first thing printed, means in the end. */
function meant(claimed: readonly string[], name: MatchName, ...printed: readonly string[]) {
  const claims = claimed.map(line => claimOf(`main.go:${line}`))
  const diagnostics = diagnosticsOf(...printed.map(line => `main.go:${line}`))
  const [claim] = claims
  const [diagnostic] = diagnostics
  if (!claim || !diagnostic) throw new Error('Nothing to match')
  const likeness = compareMessages(claim, diagnostic)
  if (likeness.kind === 'different') throw new Error('They have nothing to do with each other')
  const relation = {
    ...{claim, diagnostic, likeness, lines: 0, column: true, oddColumn: false, columnKnown: true},
    ...{innerLines: null, innerColumn: true, useLines: null}
  }
  const found = withMeantMessages(claims, new Map([[claim, {name, relation}]]), diagnostics)
  const match = found.get(claim)
  return match && `${match.name} ${match.relation.likeness.kind} ${match.relation.diagnostic.text}`
}

const head = '4:2: x escapes to heap in f:'
const steps = '4:2:   flow: ~r0 = &x:'

test('without steps it means what the heading explains', () => {
  expect(meant(['4:2: x escapes to heap'], 'reworded-here', head, '4:2: x escapes to heap')).toBe(
    'same-here same x escapes to heap'
  )
  expect(meant(['4:2: x escapes to heap'], 'reworded-here', head, '4:2: moved to heap: x')).toBe(
    'reworded-here reworded moved to heap: x'
  )
  expect(
    meant(
      ['4:2: leaking param: p'],
      'reworded-elsewhere',
      '4:2: parameter p leaks to {heap} for f with derefs=0:',
      '4:2: leaking param: p'
    )
  ).toBe('same-elsewhere same leaking param: p')
})

test('with steps it means the heading, unless that says the contrary', () => {
  const plain = '4:2: moved to heap: x'
  expect(meant(['4:2: x escapes to heap:', steps], 'reworded-here', head, plain)).toBe(
    'reworded-here reworded x escapes to heap in f:'
  )
  expect(meant(['4:2: x escapes to heap', steps], 'reworded-here', head, plain)).toBe(
    'reworded-here reworded x escapes to heap in f:'
  )
  expect(meant(['4:2: x does not escape', steps], 'opposite-here', head, plain)).toBe(
    'opposite-here opposite moved to heap: x'
  )
})

test('it keeps what it is matched with where there is nothing else', () => {
  expect(meant(['4:2: x escapes to heap'], 'reworded-here', head)).toBe(
    'reworded-here reworded x escapes to heap in f:'
  )
  expect(meant(['4:2: &x escapes to heap'], 'reworded-here', '4:2: moved to heap: x')).toBe(
    'reworded-here reworded moved to heap: x'
  )
})
