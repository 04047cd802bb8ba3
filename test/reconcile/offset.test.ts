import {describe, expect, it} from 'vitest'
import {outlineOf} from '../../src/go/source/index.ts'
import {compareClaims} from '../../src/reconcile/align/compare-claims.ts'
import {
  countVotes,
  declarationOffsets,
  listingOffset
} from '../../src/reconcile/numbering/offset.ts'
import {unitOf} from '../compile/units.ts'
import {claimOf, diagnosticsOf} from '../listings.ts'

const code = `func red() *int {
	x := 1
	return &x
}

func green() *int {
	y := 1
	return &y
}

func blue() *int {
	z := 1
	return &z
}`
const moved = ['2:2: moved to heap: x', '7:2: moved to heap: y', '12:2: moved to heap: z']
const inlined = ['1:6: can inline red', '6:6: can inline green', '11:6: can inline blue']

/** N of claims `line:column: message`, and the offsets of the declarations. */
const offsetsOf = (lines: readonly string[], printed = [...moved, ...inlined]) => {
  const claims = lines.map(line => claimOf(`main.go:${line}`))
  const [file] = unitOf(code).files
  const relations = compareClaims(
    claims,
    diagnosticsOf(...printed.map(line => `main.go:${line}`)),
    file
  )
  const {declarations} = outlineOf(code)
  const whole = listingOffset(claims, countVotes(relations), declarations)
  return {whole, spans: declarationOffsets(declarations, relations, whole)}
}
const wholeOf = (...lines: readonly string[]) => offsetsOf(lines).whole

describe('N of a listing', () => {
  it('is what two claims share, or the only true one has', () => {
    expect(wholeOf('12:2: moved to heap: x', '17:2: moved to heap: y')).toMatchObject({
      lines: 10,
      claims: 2,
      places: 2
    })
    expect(wholeOf('12:2: moved to heap: x')?.lines).toBe(10)
    expect(wholeOf('12:2: moved to heap: x', '18:2: moved to heap: y')).toBeNull()
    expect(wholeOf('12:2: moved to heap: x', '18:2: moved to heap: q')?.lines).toBe(10)
  })

  it('does not come from words alone that are the same fact only if it is so', () => {
    const printed = ['2:2: new(int) escapes to heap']
    expect(offsetsOf(['12: x escapes to heap'], printed).whole).toBeNull()
    expect(offsetsOf(['12:2: x escapes to heap'], printed).whole?.lines).toBe(10)
    expect(offsetsOf(['2: x escapes to heap'], printed).whole?.lines).toBe(0)
  })

  it('needs a right column among its claims', () => {
    expect(wholeOf('12:40: moved to heap: x', '17:40: moved to heap: y')).toBeNull()
    expect(wholeOf('12:40: moved to heap: x')).toBeNull()
    expect(wholeOf('12:40: moved to heap: x', '17:2: moved to heap: y')?.lines).toBe(10)
    expect(wholeOf('12: moved to heap: x', '17: moved to heap: y')?.lines).toBe(10)
  })

  it('is what most share, then the smallest', () => {
    expect(
      wholeOf(
        '3:2: moved to heap: x',
        '8:2: moved to heap: y',
        '22:2: moved to heap: z',
        '16:6: can inline green',
        '11:6: can inline red'
      )?.lines
    ).toBe(10)
    expect(
      wholeOf(
        '12:2: moved to heap: x',
        '17:2: moved to heap: y',
        '2:6: can inline red',
        '7:6: can inline green'
      )?.lines
    ).toBe(1)
  })

  it('is told by an opposite, or by a claim without a line, as little as by nothing', () => {
    expect(wholeOf('12:2: x does not escape', '17:2: y does not escape')).toBeNull()
    expect(countVotes([]).votes.size).toBe(0)
  })

  it('counts claims about one place as one place', () => {
    const same = wholeOf('12:2: moved to heap: x', '12:2: moved to heap: x')
    expect(same).toMatchObject({claims: 2, places: 1})
  })

  it('explains a whole listing where it has three claims or more, all with their columns', () => {
    const three = ['12:2: moved to heap: x', '17:2: moved to heap: y', '22:2: moved to heap: z']
    expect(wholeOf(...three)?.isWhole).toBe(true)
    expect(wholeOf(...three.slice(1))?.isWhole).toBe(false)
    expect(wholeOf(...three, '9:9: moved to heap: q')?.isWhole).toBe(false)
    expect(wholeOf(...moved)?.isWhole).toBe(false)
  })
})

describe('ties', () => {
  const oneOff = ['3:2: moved to heap: x', '8:2: moved to heap: y']
  const twoOff = ['3:6: can inline red', '8:6: can inline green']

  it('is not what a variable is off by that is reported where it is declared, without a column', () => {
    expect(wholeOf('3: &x escapes to heap')).toBeNull()
    expect(wholeOf('3: &x escapes to heap', '12: moved to heap: x')?.lines).toBe(10)
  })

  it('are other offsets that as many claims share about the same declarations', () => {
    expect(wholeOf(...oneOff, ...twoOff)).toMatchObject({lines: 1, ties: [2]})
    expect(wholeOf(...twoOff, ...oneOff)).toMatchObject({lines: 1, ties: [2]})
  })

  it('are none where one has more claims, or more right columns', () => {
    expect(wholeOf(...oneOff, '13:2: moved to heap: z', ...twoOff)?.ties).toEqual([])
    expect(wholeOf(...oneOff, '3:6: can inline red', '8:30: can inline green')?.ties).toEqual([])
  })

  it('are none where each has declarations of its own', () => {
    expect(
      wholeOf(
        '3:2: moved to heap: x',
        '2:6: can inline red',
        '14:2: moved to heap: z',
        '13:6: can inline blue'
      )?.ties
    ).toEqual([])
  })
})

describe('an offset for each declaration', () => {
  const spansOf = (...lines: readonly string[]) =>
    offsetsOf(lines).spans.map(({fromLine, toLine, lines}) => `${fromLine}-${toLine} ${lines}`)

  it('is what its own claims are off by', () => {
    expect(
      spansOf(
        '12:2: moved to heap: x',
        '11:6: can inline red',
        '27:2: moved to heap: y',
        '42:2: moved to heap: z'
      )
    ).toEqual(['1-4 10', '6-9 20', '11-14 30'])
    expect(spansOf('2:2: moved to heap: x', '27:2: moved to heap: y')).toEqual(['1-4 0', '6-9 20'])
  })

  it('grows from one to the next, or stays', () => {
    expect(spansOf('22:2: moved to heap: x', '17:2: moved to heap: y')).toEqual([])
    expect(
      spansOf('12:2: moved to heap: x', '17:2: moved to heap: y', '32:2: moved to heap: z')
    ).toEqual(['1-4 10', '6-9 10', '11-14 20'])
  })

  it('is none where one for all explains as much, or some true claim is left', () => {
    expect(spansOf('12:2: moved to heap: x', '17:2: moved to heap: y')).toEqual([])
    expect(
      spansOf('12:2: moved to heap: x', '13:6: can inline red', '27:2: moved to heap: y')
    ).toEqual([])
    expect(spansOf('12:40: moved to heap: x', '27:2: moved to heap: y')).toEqual([])
  })
})
