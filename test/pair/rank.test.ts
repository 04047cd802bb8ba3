import {describe, expect, it} from 'vitest'
import {propose} from '../../src/pair/index.ts'
import {articleWith, declaredIn, go, output} from './articles.ts'

/** What is proposed for the last listing: the blocks of each unit, the likeliest first. */
const proposedFor = (...parts: readonly string[]) => {
  const {article, listing} = articleWith(...parts)
  return propose(article, listing, []).map(({unit, near, basis, flags}) => ({
    blocks: declaredIn(unit.blocks).join('+'),
    near,
    basis,
    flags: flags.join(' ')
  }))
}
const blocksFor = (...parts: readonly string[]) => [
  ...new Set(proposedFor(...parts).map(({blocks}) => blocks))
]
const func = (name: string, variable = 'x') =>
  go(`func ${name}() *int {\n\t${variable} := 1\n\treturn &${variable}\n}`)
const program = (name: string) => `package main\n\nfunc ${name}() *int {\n\tx := 1\n\treturn &x\n}`

describe('which source fits', () => {
  it('is that which has the subject on its line and at its column', () => {
    const listing = output('./a.go:2:2: moved to heap: x')
    expect(
      blocksFor(go(program('away')), go(`package main\n${program('c').slice(14)}`), listing)[0]
    ).toBe('c')
    expect(blocksFor(func('here'), go(program('away')), listing)[0]).toBe('here')
  })

  it('counts for half at an offset with one right column, for nearly all with two', () => {
    const one = output('./a.go:14:2: moved to heap: x')
    // Half of a whole fit is less than a line without its column: neither names a file.
    expect(blocksFor(func('a'), go(program('b')), one)[0]).toBe('b')
    const exact = go(
      'package main\n\nfunc e(x, y *int) {}\n\nfunc f() *int {\n\tx := 1\n\treturn &x\n}'
    )
    const two = output('./a.go:6:2: moved to heap: x', './a.go:3:8: leaking param: x')
    const shifted = go(
      'package main\n\n\n\nfunc e2(x, y *int) {}\n\nfunc f2() *int {\n\tx := 1\n\treturn &x\n}'
    )
    expect(blocksFor(exact, shifted, two)[0]).toBe('e')
  })

  it('counts a right column for more than two lines, and for more than a line at an offset', () => {
    const onLines = go(
      'package main\n\nfunc b() (*int, *int) {\n\tvar y, x = 1, 2\n\tvar w, z = 3, 4\n\treturn &x, &z\n}'
    )
    const onColumn = go(
      'package main\n\nfunc a() (*int, *int) {\n\tx := 1\n\tprintln()\n\tz := 2\n\treturn &x, &z\n}'
    )
    const two = output('./a.go:4:2: moved to heap: x', './a.go:5:2: moved to heap: z')
    expect(blocksFor(onColumn, onLines, two)[0]).toBe('a')
    expect(blocksFor(onColumn, onLines, output('./a.go:5:2: moved to heap: z'))[0]).toBe('a')
  })

  it('is none where nothing can be sought', () => {
    expect(blocksFor(func('a'), func('b', 'y'), output('moved to heap: x'))[0]).toBe('b')
  })
})

describe('names of files', () => {
  const named = (name: string, file: string) => go(`// ${file}\n${program(name)}`)
  const line = (file: string) => output(`./${file}:25:40: moved to heap: x`)

  it('speak for the block that has it, and against one that has another', () => {
    expect(blocksFor(named('a', 'a.go'), named('b', 'b.go'), line('a.go'))[0]).toBe('a')
    expect(blocksFor(go(program('a')), named('b', 'b.go'), line('a.go'))[0]).toBe('a')
  })

  it('say nothing of a block without one, or of a listing without', () => {
    expect(blocksFor(go(program('a')), go(program('b')), line('a.go'))[0]).toBe('b')
    expect(blocksFor(named('a', 'a.go'), named('b', 'b.go'), output('moved to heap: x'))[0]).toBe(
      'b'
    )
  })
})

describe('what stands near', () => {
  const listing = output('main.go:2:2: moved to heap: x')

  it('is the block that the listing follows, and its section', () => {
    const found = proposedFor(func('a'), '# Next\n\n', func('b'), func('c'), listing)
    const isNear = Object.fromEntries(found.map(({blocks, near}) => [blocks, near]))
    expect(isNear).toMatchObject({c: true, 'b+c': true, b: false, 'a+b+c': false, a: false})
  })

  it('is the program that a fragment changes, wherever', () => {
    const changed = go('func red() *int {\n\ty := 2\n\treturn &y\n}')
    const found = proposedFor(
      go(program('red')),
      '# Change\n\n',
      changed,
      output('main.go:4:2: moved to heap: y')
    )
    expect(found.find(({blocks}) => blocks === 'red+red')?.near).toBe(true)
  })

  it('alone is tried with flags that nobody says', () => {
    const found = proposedFor(func('a'), '# Next\n\n', func('b'), listing)
    const flagsOf = (name: string) =>
      found.filter(({blocks}) => blocks === name).map(({flags}) => flags)
    expect(flagsOf('b')).toEqual(['-m', '-m -l'])
    expect(flagsOf('a')).toEqual(['-m'])
  })
})

describe('the author’s offset', () => {
  it('is what the code begins below', () => {
    const {article, listing} = articleWith(
      func('a'),
      '<!-- goclaims offset=10 -->\n\n',
      output('main.go:12:2: moved to heap: x')
    )
    const [first] = propose(article, listing, [])
    expect(first?.unit.files[0].firstLine).toBe(11)
    expect(first?.evidence).toMatchObject({offset: 0, onColumn: 1})
  })
})

describe('the order of what fits alike', () => {
  it('is by distance, then by how natural the unit is', () => {
    const nothing = output('./x.go:90:2: moved to heap: q')
    expect(blocksFor(func('a'), func('b'), func('c'), nothing)).toEqual([
      'c',
      'a+b+c',
      'b',
      'a+b',
      'a'
    ])
  })
})
