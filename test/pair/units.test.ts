import {describe, expect, it} from 'vitest'
import type {Block} from '../../src/model/index.ts'
import {unitsAround} from '../../src/pair/index.ts'
import {articleRun, programBehind, sectionRun} from '../../src/pair/runs.ts'
import {blockOf} from '../blocks.ts'
import {declaredIn} from './articles.ts'

const program = blockOf(
  'package main\n\nfunc main() { println(*lamp()) }\n\nfunc lamp() *int {\n\tw := 40\n\n\treturn &w\n}'
)
const bulb = blockOf('type bulb struct{ watt int }')
const fuse = blockOf('type fuse int')
const screw = blockOf('func screw() *bulb {\n\treturn &bulb{}\n}')
const wire = blockOf('func wire(b *bulb, f fuse) {}')

/** The blocks whose declarations each unit around the last block shows, file by file. */
const around = (...blocks: readonly [Block, ...Block[]]) => {
  const last = blocks.at(-1) ?? blocks[0]
  return unitsAround(last, blocks, new Set()).map(({files, blocks: own}) =>
    [declaredIn(own).join('+'), ...(files.length > 1 ? ['borrows'] : [])].join(' ')
  )
}

describe('runs of blocks', () => {
  const inSection = (block: Block, section: number) => ({...block, section})

  it('go back to the first block with a package clause, and no further', () => {
    expect(declaredIn(articleRun(wire, [bulb, program, fuse, wire]))).toEqual([
      'main',
      'fuse',
      'wire'
    ])
    expect(articleRun(program, [bulb, program])).toEqual([program])
    expect(declaredIn(articleRun(fuse, [bulb, fuse, wire]))).toEqual(['bulb', 'fuse'])
  })

  it('stay in the section', () => {
    const later = [fuse, wire].map(block => inSection(block, 1))
    const last = later[1] ?? wire
    expect(declaredIn(sectionRun(last, [bulb, ...later]))).toEqual(['fuse', 'wire'])
    expect(declaredIn(articleRun(last, [bulb, ...later]))).toEqual(['bulb', 'fuse', 'wire'])
  })
})

describe('the program behind a fragment', () => {
  const same = blockOf('func lamp() *int {\n  w := 40\n  return &w\n}')
  const changed = blockOf('func lamp() *int {\n\tw := 60\n\treturn &w\n}')

  it('is repeated where only white space and empty lines differ', () => {
    expect(programBehind(same, [program, same])).toEqual({block: program, repeated: true})
    expect(programBehind(changed, [program, changed])).toEqual({block: program, repeated: false})
  })

  it('is not repeated by a fragment that also adds something', () => {
    const more = blockOf(`${same.code.text}\n\nfunc door() {}`)
    expect(programBehind(more, [program, more])?.repeated).toBe(false)
  })

  it('is the last one before it, and shares a name with it', () => {
    const older = blockOf(program.code.text.replace('40', '20'))
    expect(programBehind(same, [older, program, same])?.block).toBe(program)
    expect(programBehind(same, [older, same, program])?.block).toBe(older)
    expect(programBehind(bulb, [program, bulb])).toBeNull()
    expect(programBehind(program, [older, program])).toBeNull()
  })
})

describe('units around a block', () => {
  it('are the block alone, then with the pieces before it', () => {
    expect(around(bulb)).toEqual(['bulb'])
    expect(around(bulb, fuse)).toEqual(['fuse', 'bulb+fuse'])
  })

  it('begin with the pieces that it needs, from the first of them on', () => {
    expect(around(fuse, bulb, screw)).toEqual([
      'bulb+screw',
      'screw borrows',
      'screw',
      'fuse+bulb+screw'
    ])
    expect(around(fuse, bulb, wire)[0]).toBe('fuse+bulb+wire')
  })

  it('borrow where a piece that it needs is not in its section', () => {
    const later = {...screw, section: 1}
    expect(around(bulb, later)).toEqual(['screw borrows', 'screw', 'bulb+screw'])
  })

  it('leave out what it does not need, and what is of another file', () => {
    const other = blockOf('func door() {}')
    const blocks = [bulb, other, screw]
    expect(around(...([bulb, other, screw] as const))[0]).toBe('bulb+screw')
    const units = unitsAround(screw, blocks, new Set([other]))
    expect(units.some(unit => unit.blocks.includes(other))).toBe(false)
  })

  it('are no joined pieces twice where the section is the article', () => {
    expect(around(bulb, fuse).filter(unit => unit === 'bulb+fuse')).toHaveLength(1)
  })

  it('begin with the program that it repeats, or go on to the one that it changes', () => {
    const same = blockOf('func lamp() *int {\n\tw := 40\n\treturn &w\n}')
    const changed = blockOf('func lamp() *int {\n\tw := 60\n\treturn &w\n}')
    expect(around(program, same)).toEqual(['main', 'lamp', 'main+lamp'])
    expect(around(program, changed)).toEqual(['lamp', 'main+lamp'])
  })

  it('go on to the program that they change, though their section is another', () => {
    const changed = blockOf('func lamp() *int {\n\tw := 60\n\treturn &w\n}', {section: 1})
    const between = blockOf('var between = 1', {section: 1})
    expect(around(program, between, changed)).toEqual([
      'lamp',
      'main+lamp',
      'between+lamp',
      'main+between+lamp'
    ])
  })
})
