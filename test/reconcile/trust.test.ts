import {describe, expect, it} from 'vitest'
import type {Pairing, SourceEvidence} from '../../src/model/index.ts'
import {reconcile} from '../../src/reconcile/index.ts'
import {claimOf, diagnosticsOf, listingOf, pairingOf} from '../listings.ts'

const code = `package main

func red() *int {
	x := 1
	return &x
}

func green() *int {
	y := 1
	return &y
}`
const printed = diagnosticsOf(
  'main.go:3:6: can inline red',
  'main.go:8:6: can inline green',
  'main.go:4:2: moved to heap: x',
  'main.go:9:2: moved to heap: y',
  'main.go:9:7: ... argument does not escape'
)
const noEvidence: SourceEvidence = {offset: null, onLine: 0, onColumn: 0, sought: 0, present: 0}

/** A listing held against the code: its claims with or without lines of code that they stand on. */
function held(
  lines: readonly string[],
  more: Partial<Pairing> = {},
  codeLine: number | null = null
) {
  const claims = lines.map(line => claimOf(line, codeLine))
  const pairing = pairingOf(code, claims, {evidence: noEvidence, ...more})
  return reconcile(listingOf(claims), pairing, printed, [])
}

describe('how much a unit explains', () => {
  const far = {near: false}
  const sum = (...lines: readonly string[]) => held(lines, far).explained

  it('is all of what is right where it stands', () => {
    expect(sum('main.go:4:2: moved to heap: x', 'main.go:3:6: can inline red')).toBeCloseTo(2)
  })

  it('is less at an offset that two places share, and little at a lone one', () => {
    expect(sum('main.go:14:2: moved to heap: x', 'main.go:19:2: moved to heap: y')).toBeCloseTo(1.8)
    expect(sum('main.go:14:2: moved to heap: x')).toBeCloseTo(0.4)
    expect(held(['main.go:14:2: moved to heap: x']).explained).toBeCloseTo(0.6)
  })

  it('takes a lone offset for no chance where an earlier listing has it', () => {
    const claims = [claimOf('main.go:14:2: moved to heap: x')]
    const pairing = pairingOf(code, claims, far)
    const earlier = held(['main.go:14:2: moved to heap: x', 'main.go:19:2: moved to heap: y'])
    const {explained} = reconcile(listingOf(claims), pairing, printed, [earlier])
    expect(explained).toBeCloseTo(0.9)
  })

  it('is less without columns, most of all at an offset', () => {
    expect(sum('main.go:4: moved to heap: x')).toBeCloseTo(0.7)
    expect(sum('main.go:14: moved to heap: x', 'main.go:19: moved to heap: y')).toBeCloseTo(0.72)
  })

  it('is all of a message that names no place', () => {
    expect(sum('moved to heap: x')).toBeCloseTo(1)
  })

  it('is half for a message that any code has', () => {
    expect(sum('main.go:9:7: ... argument does not escape')).toBeCloseTo(0.5)
  })

  it('is half on the right line with a wrong column, a quarter on another, nothing unsaid', () => {
    expect(sum('main.go:4:40: moved to heap: x')).toBeCloseTo(0.5)
    expect(sum('main.go:5:40: moved to heap: x', 'main.go:11:40: moved to heap: y')).toBeCloseTo(
      0.5
    )
    expect(sum('main.go:4:2: moved to heap: q')).toBe(0)
  })
})

describe('what makes a unit trusted', () => {
  const unsaid = (count: number) =>
    Array.from({length: count}, (_, index) => `main.go:${index + 20}:2: moved to heap: q${index}`)
  const right = ['main.go:4:2: moved to heap: x', 'main.go:9:2: moved to heap: y']

  it('is the author’s word', () => {
    expect(held(unsaid(1), {basis: 'directive'}).trust).toBe('directive')
    expect(held(unsaid(1)).trust).toBeNull()
  })

  it('is that comments without positions stand in its code', () => {
    const basis = 'own-block' as const
    expect(held(['moved to heap: q'], {basis}, 4).trust).toBe('in-code')
    expect(held(['moved to heap: q'], {basis}).trust).toBeNull()
    expect(held(['main.go:9: moved to heap: q'], {basis}, 4).trust).toBeNull()
    expect(held(['moved to heap: q'], {basis: 'joined'}, 4).trust).toBeNull()
  })

  it('is that it stands right before the listing and has all subjects, one of them answered', () => {
    const evidence = {...noEvidence, sought: 2, present: 2}
    const lines = ['main.go:4:2: x does not escape', ...unsaid(9)]
    expect(held(lines, {evidence}).trust).toBe('near')
    expect(held(lines, {evidence, near: false}).trust).toBeNull()
    expect(held(lines, {evidence: {...evidence, present: 1}}).trust).toBeNull()
    expect(held(lines, {evidence: noEvidence}).trust).toBeNull()
    expect(held(unsaid(3), {evidence}).trust).toBeNull()
  })

  it('is that it explains three tenths of it, or, further off, more than half', () => {
    expect(held([...right, ...unsaid(4)]).trust).toBe('explained')
    expect(held([...right, ...unsaid(5)]).trust).toBeNull()
    expect(held([...right, ...unsaid(1)], {near: false}).trust).toBe('explained')
    expect(held([...right, ...unsaid(2)], {near: false}).trust).toBeNull()
  })

  it('is that subjects stand in it where they are claimed', () => {
    const at = (onLine: number, onColumn: number, more: Partial<SourceEvidence> = {}) => ({
      evidence: {...noEvidence, offset: 0, sought: 10, present: 9, onLine, onColumn, ...more}
    })
    const lines = unsaid(3)
    expect(held(lines, at(9, 0)).trust).toBe('in-source')
    expect(held(lines, at(8, 0)).trust).toBeNull()
    expect(held(lines, at(4, 3)).trust).toBe('in-source')
    expect(held(lines, {...at(10, 9), near: false}).trust).toBe('in-source')
    expect(held(lines, {...at(9, 8), near: false}).trust).toBeNull()
    // At an offset it takes two right columns.
    expect(held(lines, at(4, 3, {offset: 10})).trust).toBe('in-source')
    expect(held(lines, at(10, 1, {offset: 10})).trust).toBeNull()
    expect(held(lines, at(1, 2, {offset: 10, sought: 3, present: 2})).trust).toBe('in-source')
  })

  it('is, further off, that the compiler says most of it somewhere, more than one claim', () => {
    const moved = (line: number) => [
      `main.go:${line}:40: moved to heap: x`,
      `main.go:${line + 3}:40: moved to heap: y`,
      `main.go:${line + 8}:40: can inline red`
    ]
    expect(held([...moved(30), ...unsaid(2)], {near: false}).trust).toBe('matched')
    expect(held([...moved(30), ...unsaid(3)], {near: false}).trust).toBeNull()
    expect(held(moved(30).slice(0, 1), {near: false}).trust).toBeNull()
    expect(held([...moved(30), ...unsaid(2)]).trust).toBeNull()
    // The opposite is no answer that speaks for it.
    const denied = ['main.go:30:40: x does not escape', 'main.go:33:40: y does not escape']
    expect(held(denied, {near: false}).trust).toBeNull()
  })
  it('is no chance: other words elsewhere count where their subject stands on the claimed line', () => {
    const far = {near: false}
    const at = (...lines: readonly number[]) =>
      lines.map((line, index) => `main.go:${line}:40: &${index === 0 ? 'x' : 'y'} escapes to heap`)
    expect(held(at(5, 10), far).trust).toBe('matched')
    expect(held(at(5, 11), far).trust).toBeNull()
    expect(held(at(2, 11), far).trust).toBeNull()
  })
})
