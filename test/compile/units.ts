import type {Block, BlockShape, MappedText, Unit} from '../../src/types.ts'

/** A block of an article that holds nothing but this code. */
function blockOf(code: string): Block {
  return {
    form: 'fence',
    line: 1,
    order: 0,
    section: 0,
    language: 'go',
    code: mapped(code),
    firstLine: 1,
    shape: shapeOf(code),
    fileName: null,
    directive: null
  }
}

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
  return {...unit, blocks: codes.map(blockOf), shape: shapeOf(codes[0])}
}

function shapeOf(code: string): BlockShape {
  if (!/^package /m.test(code)) return 'fragment'
  return /^func main\(/m.test(code) ? 'program' : 'file'
}

function mapped(text: string): MappedText {
  return {text, offsets: Int32Array.from({length: text.length + 1}, (_, index) => index)}
}
