import {describe, expect, it} from 'vitest'
import type {BlockShape} from '../../src/model/index.ts'
import {alignFile} from '../../src/reconcile/align/align-file.ts'
import {unitOf} from '../compile/units.ts'
import {claimOf, diagnosticsOf} from '../listings.ts'

const code = `package main

func red(p *int) *int {
	x := 1
	y := &x
	return y
}

func blue(p *int) *int {
	x := 2
	z := &x
	return z
}`

/** What each claim is matched with: `row line:column message`. */
function matched(
  claimed: readonly string[],
  printed: readonly string[],
  shape: BlockShape = 'file',
  source = code,
  likely: number | null = null
) {
  const claims = claimed.map(line => claimOf(`main.go:${line}`))
  const diagnostics = diagnosticsOf(...printed.map(line => `main.go:${line}`))
  const [file] = unitOf(source).files
  const {aligned} = alignFile(claims, file, shape, diagnostics, likely)
  return claims.map(claim => {
    const found = aligned.get(claim)
    if (!found) return null
    const {position, text} = found.relation.diagnostic
    return `${found.name} ${position.line}:${position.column} ${text}`
  })
}

describe('of several messages in the same words', () => {
  const moved = ['4:2: moved to heap: x', '10:2: moved to heap: x']

  it('the one of the claimed line is meant, then the nearest', () => {
    expect(matched(['10:2: moved to heap: x'], moved)).toEqual(['same-here 10:2 moved to heap: x'])
    expect(matched(['5:2: moved to heap: x'], moved)).toEqual([
      'same-at-offset 4:2 moved to heap: x'
    ])
    expect(matched(['8:9: moved to heap: x'], moved)).toEqual([
      'same-elsewhere 10:2 moved to heap: x'
    ])
    expect(matched(['8:9: moved to heap: x'], moved.toReversed())).toEqual([
      'same-elsewhere 10:2 moved to heap: x'
    ])
  })

  it('the nearest column is meant, on one line', () => {
    const twice = ['6:3: y escapes to heap', '6:9: y escapes to heap']
    for (const printed of [twice, twice.toReversed()]) {
      expect(matched(['6:8: y escapes to heap'], printed)).toEqual([
        'same-on-line 6:9 y escapes to heap'
      ])
      expect(matched(['6:4: y escapes to heap'], printed)).toEqual([
        'same-on-line 6:3 y escapes to heap'
      ])
    }
  })

  it('each is meant once, as long as they last', () => {
    const claims = ['6:4: y escapes to heap', '6:5: y escapes to heap']
    expect(matched(claims, ['6:3: y escapes to heap', '6:9: y escapes to heap'])).toEqual([
      'same-on-line 6:3 y escapes to heap',
      'same-on-line 6:9 y escapes to heap'
    ])
    expect(matched(claims, ['6:3: y escapes to heap'])).toEqual([
      'same-on-line 6:3 y escapes to heap',
      null
    ])
  })
})

describe('a step', () => {
  const step = (line: string, inside: string) =>
    `${line}:     from &x (address-of) at main.go:${inside}`

  it('is the one with the claimed place inside, whatever its heading', () => {
    const printed = [step('4:2', '5:7'), step('10:2', '11:7')]
    expect(matched([step('6:1', '11:7')], printed)).toEqual([
      'same-elsewhere 10:2 from &x (address-of) at main.go:11:7'
    ])
    expect(matched([step('4:2', '5:7')], printed.toReversed())).toEqual([
      'same-here 4:2 from &x (address-of) at main.go:5:7'
    ])
  })

  it('may be what several old explanations had', () => {
    expect(matched([step('3:1', '5:7'), step('9:1', '5:7')], [step('4:2', '5:7')])).toEqual([
      'same-elsewhere 4:2 from &x (address-of) at main.go:5:7',
      'same-elsewhere 4:2 from &x (address-of) at main.go:5:7'
    ])
  })

  it('is on its line, not here, where its place inside is another', () => {
    expect(matched([step('4:2', '6:7')], [step('4:2', '5:7')])).toEqual([
      'same-on-line 4:2 from &x (address-of) at main.go:5:7'
    ])
  })
})

describe('a message in other words', () => {
  const plain = '4:2: moved to heap: x'
  const head = '4:2: x escapes to heap in red:'

  it('is that of the claimed place before the same words elsewhere', () => {
    const printed = ['10:2: moved to heap: x', '5:7: &x escapes to heap']
    expect(matched(['5:7: &x escapes to heap'], printed)).toEqual([
      'same-here 5:7 &x escapes to heap'
    ])
  })

  it('is what a heading explains, for a claim without steps', () => {
    expect(matched(['4:2: &x escapes to heap'], [head, plain])).toEqual([
      'reworded-here 4:2 moved to heap: x'
    ])
    expect(matched(['4:2: x escapes to heap'], [head, '4:2: x escapes to heap'])).toEqual([
      'same-here 4:2 x escapes to heap'
    ])
    expect(matched(['4:2: x escapes to heap:', '4:2:   flow: ~r0 = &x:'], [head, plain])[0]).toBe(
      'reworded-here 4:2 x escapes to heap in red:'
    )
  })

  it('is the heading where nothing is printed at its place that it explains', () => {
    for (const other of ['4:3: moved to heap: x', '5:2: moved to heap: x', '4:2: moved to heap: y'])
      expect(matched(['4:2: x escapes to heap'], [head, other])[0], other).toBe(
        'reworded-here 4:2 x escapes to heap in red:'
      )
  })
})

describe('a claim with another line', () => {
  it('is not about a variable of the same name in another function', () => {
    expect(matched(['4:2: x does not escape'], ['10:2: moved to heap: x'])).toEqual([null])
    expect(matched(['6:2: x does not escape'], ['4:2: moved to heap: x'])).toEqual([
      'opposite-elsewhere 4:2 moved to heap: x'
    ])
  })

  it('is about what N makes of its line', () => {
    const claims = ['23:6: can inline red', '24:2: moved to heap: x', '26:2: x does not escape']
    const printed = ['3:6: can inline red', '4:2: moved to heap: x', '10:2: moved to heap: x']
    expect(matched(claims, printed, 'fragment')).toEqual([
      'same-at-offset 3:6 can inline red',
      'same-at-offset 4:2 moved to heap: x',
      'opposite-elsewhere 4:2 moved to heap: x'
    ])
  })

  it('is about what the likely offset makes of its line, where nothing is true', () => {
    const claimed = ['9:2: x does not escape']
    const printed = ['4:2: moved to heap: x']
    const at = (likely: number | null) => matched(claimed, printed, 'fragment', code, likely)
    expect(at(5)).toEqual(['opposite-here 4:2 moved to heap: x'])
    expect(at(null)).toEqual([null])
  })

  it('may be right as it stands only where N does not explain all', () => {
    const lines = ['red', 'green', 'blue'].map(name => `func ${name}() {}`)
    const printed = ['1:6: can inline red', '2:6: can inline green', '3:6: can inline blue']
    const moved = ['2:6: can inline red', '3:6: can inline green', '4:6: can inline blue']
    expect(matched(moved, printed, 'fragment', lines.join('\n'))).toEqual([
      'same-at-offset 1:6 can inline red',
      'same-at-offset 2:6 can inline green',
      'same-at-offset 3:6 can inline blue'
    ])
  })
})

describe('a claim that names its function', () => {
  it('is about that one, whatever its line', () => {
    const inBoth = ['6:9: ... argument does not escape', '12:9: ... argument does not escape']
    expect(matched(['5:3: blue ... argument does not escape'], inBoth)).toEqual([
      'reworded-elsewhere 12:9 ... argument does not escape'
    ])
    expect(matched(['3:3: blue.func1 ... argument does not escape'], inBoth)).toEqual([
      'reworded-elsewhere 12:9 ... argument does not escape'
    ])
  })

  it('is about the function of its line where the file has none of that name', () => {
    const inOne = ['12:9: ... argument does not escape']
    expect(matched(['5:3: green ... argument does not escape'], inOne)).toEqual([null])
  })
})
