import type {BlockShape, Unit} from '../../src/model/index.ts'
import {blockOf} from '../blocks.ts'

/** A unit of one block. */
export function unitOf(code: string, name = 'main.go'): Unit {
  return filesOf({[name]: code})
}

/** A unit of a block and further files. */
export function filesOf(sources: Readonly<Record<string, string>>): Unit {
  const [first, ...rest] = Object.entries(sources).map(([name, code]) => {
    const block = blockOf(code)
    const lines = code.split('\n').map((text, index) => ({text, origin: {block, line: index + 1}}))
    return {block, file: {name, lines, firstLine: 1, isBody: false}}
  })
  if (!first) throw new RangeError('A unit needs a file')
  return {
    blocks: [first.block],
    files: [first.file, ...rest.map(({file}) => file)],
    shape: first.block.shape
  }
}

/** A unit of several blocks as one file, joined by empty lines. */
export function joinedUnitOf(...codes: readonly [string, ...string[]]): Unit {
  const unit = unitOf(codes.join('\n\n'))
  return {...unit, blocks: codes.map(code => blockOf(code)), shape: shapeOf(codes[0])}
}

function shapeOf(code: string): BlockShape {
  if (!/^package /m.test(code)) return 'fragment'
  return /^func main\(/m.test(code) ? 'program' : 'file'
}
