import {opaqueRanges} from '../go/source/index.ts'
import type {Item} from './items.ts'
import {countLines, type Piece} from './pieces.ts'
import type {SketchedFile, Surroundings} from './sketch.ts'

/** The pieces of a completed file in their order. */
export interface Arrangement {
  readonly pieces: readonly Piece[]
  readonly wrappedLines: ReadonlySet<number>
  readonly wrappedVariables: ReadonlySet<string>
}

interface Placed {
  readonly item: Item
  readonly piece: Piece
}

/**
 * Put a file into the order that Go wants: package, imports, declarations, and last the
 * statements, in a function of ours. Comments go with what they stand above.
 */
export function arrange(file: SketchedFile, surroundings: Surroundings): Arrangement {
  const {code, items} = file
  const placed = placeItems(code, items)
  const imports = [
    ...(file.adjustments.blankUnsafe ? [added('import _ "unsafe"')] : []),
    ...surroundings.addedImports.map(path => added(`import "${path}"`))
  ]
  if (surroundings.whole) {
    const [clause, ...rest] = placed.map(({piece}) => piece)
    const pieces = clause ? [clause, ...imports, ...rest] : imports
    return {pieces, wrappedLines: new Set(), wrappedVariables: new Set()}
  }
  const isWrapped = wrappedIn(file, surroundings)
  const of = (...kinds: Item['kind'][]) =>
    placed.filter(({item}) => kinds.includes(item.kind) && !isWrapped(item))
  const clause = of('package').slice(0, 1)
  const wrapped = placed.filter(({item}) => isWrapped(item))
  return {
    pieces: [
      ...(clause.length > 0 ? clause.map(piece) : [added(`package ${surroundings.packageName}`)]),
      ...of('import').map(piece),
      ...imports,
      ...(items.length === 0 ? [{kind: 'own', from: 0, to: code.length} as const] : []),
      ...of('func', 'method', 'type', 'const', 'var', 'statement').map(piece),
      ...wrap(wrapped.map(piece), file, surroundings)
    ],
    wrappedLines: new Set(wrapped.flatMap(({item}) => linesOf(code, item))),
    wrappedVariables: new Set(wrapped.flatMap(({item}) => (item.kind === 'var' ? item.names : [])))
  }
}

/**
 * Tell which items belong into a function: statements, and variables among statements, unless a
 * function of the author's uses them.
 */
function wrappedIn(file: SketchedFile, {files}: Surroundings): (item: Item) => boolean {
  const hasStatements = file.items.some(item => item.kind === 'statement')
  const functions = files
    .flatMap(({items}) => items)
    .filter(item => item.kind === 'func' || item.kind === 'method')
  const isShared = (name: string) => functions.some(({words}) => words.has(name))
  return item =>
    item.kind === 'statement' ||
    (item.kind === 'var' &&
      hasStatements &&
      !file.adjustments.packageVariables &&
      !item.names.some(isShared))
}

function wrap(
  statements: readonly Piece[],
  file: SketchedFile,
  surroundings: Surroundings
): readonly Piece[] {
  if (statements.length === 0) return []
  const {sizes, results, endless} = file.adjustments
  const parameters = sizes.length > 0 ? `${sizes.join(', ')} int` : ''
  const name = wrapperName(file, surroundings)
  return [
    added(`func ${name}(${parameters}) ${results}{`),
    ...statements,
    ...(endless ? [added('select {}')] : []),
    added('}')
  ]
}

/** `main` where the unit has none and the function may be called so, else a name that is free. */
function wrapperName(file: SketchedFile, {files}: Surroundings): string {
  const words = new Set(files.flatMap(({items}) => items).flatMap(item => [...item.words]))
  const declared = files.some(({items}) => items.some(item => item.names.includes('main')))
  const isFirst = files.find(({items}) => items.some(item => item.kind === 'statement')) === file
  const {sizes, results} = file.adjustments
  if (!declared && isFirst && sizes.length === 0 && results === '') return 'main'
  const base = isFirst ? 'example' : `example${files.indexOf(file)}`
  let name = base
  for (let count = 2; words.has(name); count++) name = `${base}_${count}`
  return name
}

/** Cut the code so that each item has the comments above it, and those behind it on its last line. */
function placeItems(code: string, items: readonly Item[]): readonly Placed[] {
  const opaque = opaqueRanges(code)
  let from = 0
  return items.map((item, index) => {
    const next = items[index + 1]
    const to = next ? boundary(code, item.to, next.from, opaque) : code.length
    const piece: Piece = {kind: 'own', from, to}
    from = to
    return {item, piece}
  })
}

/** Behind the first line break between two items; the second's start if they share a line. */
function boundary(
  code: string,
  from: number,
  to: number,
  opaque: readonly {from: number; to: number}[]
): number {
  for (let at = code.indexOf('\n', from); at !== -1 && at < to; at = code.indexOf('\n', at + 1)) {
    const hidden = opaque.some(range => range.from <= at && at < range.to)
    if (!hidden) return at + 1
  }
  return to
}

function linesOf(code: string, item: Item): readonly number[] {
  const first = countLines(code, item.from)
  const last = countLines(code, item.to)
  return Array.from({length: last - first + 1}, (_, index) => first + index)
}

function piece(placed: Placed): Piece {
  return placed.piece
}

function added(text: string): Piece {
  return {kind: 'added', text}
}
