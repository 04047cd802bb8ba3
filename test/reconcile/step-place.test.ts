import {describe, expect, test} from 'vitest'
import type {StepPlace} from '../../src/go/messages/rewording-row.ts'
import type {AlignmentFrame} from '../../src/reconcile/align/matches.ts'
import type {Relation} from '../../src/reconcile/align/relation.ts'
import {innerPlace, isInPlace} from '../../src/reconcile/align/step-place.ts'
import {unitOf} from '../compile/units.ts'
import {claimOf, diagnosticsOf} from '../listings.ts'

const [file] = unitOf('package main\n\nfunc f() *int {\n\tx := 1\n\treturn &x\n}').files

function placeIn(claimed: string, printed: string) {
  const [diagnostic] = diagnosticsOf(printed)
  if (!diagnostic) throw new Error('No diagnostic')
  return innerPlace(claimOf(claimed), diagnostic, file)
}

describe('the place inside a step', () => {
  const printed = 'main.go:4:2:   from &x (spill) at main.go:5:9'

  test('is compared with that inside the printed one, and so is the place of the heading', () => {
    expect(placeIn('main.go:5:9:   from &x (spill) at main.go:5:9', printed)).toEqual({
      innerLines: 0,
      innerColumn: true,
      useLines: 0
    })
    expect(placeIn('main.go:4:2:   from &x (spill) at main.go:7:3', printed)).toEqual({
      innerLines: 2,
      innerColumn: false,
      useLines: null
    })
  })

  test('may have no column, or one of tabs where the code is laid out with spaces', () => {
    const [spaced] = unitOf('package main\n\nfunc f() *int {\n    x := 1\n    return &x\n}').files
    const [diagnostic] = diagnosticsOf('main.go:4:5:   from &x (spill) at main.go:5:12')
    const claim = claimOf('main.go:4:2:   from &x (spill) at main.go:5:9')
    expect(diagnostic && innerPlace(claim, diagnostic, spaced).innerColumn).toBe(true)
    expect(placeIn('main.go:4:2:   from &x (spill) at main.go:5', printed).innerColumn).toBe(true)
  })

  test('is unknown where one of them has none in this file', () => {
    const unknown = {innerLines: null, innerColumn: true, useLines: null}
    expect(placeIn('main.go:4:2: moved to heap: x', printed)).toEqual(unknown)
    const claimed = 'main.go:4:2:   from &x (spill) at main.go:5:9'
    expect(placeIn(claimed, 'main.go:4:2: moved to heap: x')).toEqual(unknown)
    expect(placeIn(claimed, 'main.go:4:2:   from &x (spill) at other.go:5:9')).toEqual(unknown)
  })
})

describe('a step in other words', () => {
  const rewording = {id: 'explanation-step', summary: '', since: '1.14'}
  const [diagnostic] = diagnosticsOf('main.go:4:2:   from &x (spill) at main.go:5:9')
  if (!diagnostic) throw new Error('No diagnostic')
  const base = {
    claim: claimOf('main.go:4:2:   from &x (spill) at main.go:5:9'),
    diagnostic,
    lines: 1,
    column: true,
    oddColumn: false,
    columnKnown: true,
    innerLines: 1,
    innerColumn: true,
    useLines: 1
  }

  /** Whether it is in place; an offset of 3 is the listing's. */
  function isPlaced(stepPlace: StepPlace | null, more: Partial<Relation>, inFunction = false) {
    const likeness = {
      ...{kind: 'reworded' as const, rewording, rewordings: [rewording]},
      ...{needsSamePlace: false, stepPlace}
    }
    const frame: AlignmentFrame = {
      isAtOffset: lines => lines === 3,
      isByChance: () => false,
      distance: () => 0,
      isWhole: false,
      sameFunction: () => inFunction,
      standsThere: () => true
    }
    return isInPlace({...base, likeness, ...more}, frame)
  }

  test.each([
    ['inside', 'inner', {innerLines: 0}, true],
    ['inside, at the offset', 'inner', {innerLines: 3}, true],
    ['inside, where no place is known', 'inner', {innerLines: null}, true],
    ['at another place inside', 'inner', {lines: 0, useLines: 0}, false],
    ['under its heading', 'heading', {lines: 0}, true],
    ['under a heading at the offset', 'heading', {lines: 3}, true],
    ['under a heading without a line', 'heading', {lines: null}, true],
    ['under another heading', 'heading', {innerLines: 0, useLines: 0}, false],
    ['at its line', 'use', {lines: 0}, true],
    ['at the use', 'use', {useLines: 0}, true],
    ['at no use', 'use', {innerLines: 0}, false],
    ['at an unknown use', 'use', {innerLines: 0, useLines: null}, false]
  ] as const)('stands %s', (_, stepPlace, more, is) => {
    expect(isPlaced(stepPlace, more)).toBe(is)
  })

  test('stands in its function, or anywhere, as its row has it', () => {
    expect(isPlaced('function', {}, true)).toBe(true)
    expect(isPlaced('function', {})).toBe(false)
    expect(isPlaced(null, {})).toBe(true)
    expect(isPlaced('inner', {likeness: {kind: 'same'}})).toBe(true)
  })
})
