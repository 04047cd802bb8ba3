import {parseAst} from 'rolldown/parseAst'
import {type Change, conditionChanges, isFixed, mutations, statementChanges} from './mutations.ts'
import {childOf, isNode, listOf, type Node} from './node.ts'

/** A bug that can be switched on. */
export interface Mutant {
  readonly file: string
  /** 1-based. */
  readonly line: number
  readonly before: string
  readonly after: string
}

/** Name of the function that the host gives the code: whether a mutant is switched on. */
export const switchName = '__isOn'

/**
 * Write every mutant of a file into its source, each behind a switch, so that all of them are built
 * at once. `add` keeps a mutant and returns its number.
 */
export function instrument(source: string, file: string, add: (mutant: Mutant) => number): string {
  const tree: unknown = parseAst(source, {lang: 'ts'}, file)
  if (!isNode(tree)) throw new TypeError(`no tree of ${file}`)

  /** `isStatic`: it runs when the module is loaded. */
  const write = (node: Node, changes: readonly Change[], isStatic: boolean): string => {
    let inner = ''
    let at = node.start
    for (const {child, key} of childrenOf(node)) {
      inner += source.slice(at, child.start) + writeChild(node, child, key, isStatic)
      at = child.end
    }
    inner += source.slice(at, node.end)
    return changes.reduceRight((text, change) => {
      const mutated =
        source.slice(node.start, change.start) + change.text + source.slice(change.end, node.end)
      return `(${switchName}(${add(mutantOf(node, mutated))}) ? (${mutated}) : (${text}))`
    }, inner)
  }

  const writeChild = (node: Node, child: Node, key: string, isOutside: boolean): string => {
    const isStatic = isOutside && !/Function/.test(node.type)
    const isTable =
      isStatic && node.type === 'ArrayExpression' && listOf(node, 'elements').length > 1
    const text = write(child, changesOf(node, child, key, isStatic), isStatic)
    // The line before has no semicolon.
    if (node.type === 'ExpressionStatement' && text.startsWith('(')) return `void ${text}`
    if (!isTable || child.type === 'SpreadElement') return text
    return `...(${switchName}(${add(mutantOf(child, '(no such row)'))}) ? [] : [${text}])`
  }

  const changesOf = (node: Node, child: Node, key: string, isStatic: boolean) => {
    // What follows an optional chain may not stand outside of it.
    if ((key === 'object' || key === 'callee') && endsEarly(child)) return []
    // Rows of a table are left out one by one.
    const isTable =
      isStatic && child.type === 'ArrayExpression' && listOf(child, 'elements').length > 1
    return [
      ...(isTable ? [] : (mutations[child.type]?.(child, source) ?? [])),
      ...(key === 'test' ? conditionChanges(child, source, node.type === 'IfStatement') : []),
      ...(node.type === 'ExpressionStatement' ? statementChanges(child) : [])
    ]
  }

  const mutantOf = (node: Node, after: string): Mutant => ({
    file,
    line: source.slice(0, node.start).split('\n').length,
    before: oneLine(source.slice(node.start, node.end)),
    after: oneLine(after)
  })

  return write(tree, [], true)
}

/** Tell whether an expression has a `?.`, so that it may end before what follows it is read. */
function endsEarly(node: Node): boolean {
  if (node.type !== 'CallExpression' && node.type !== 'MemberExpression') return false
  return (
    node.optional === true ||
    endsEarly(childOf(node, node.type === 'CallExpression' ? 'callee' : 'object'))
  )
}

/** The children of a node that may hold mutants, in the order of the source. */
function childrenOf(node: Node): readonly {readonly child: Node; readonly key: string}[] {
  return Object.entries(node)
    .flatMap(([key, value]) =>
      (Array.isArray(value) ? value : [value])
        .filter(isNode)
        .filter(child => !isFixed(child, key, node))
        .map(child => ({child, key}))
    )
    .toSorted((a, b) => a.child.start - b.child.start)
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 90 ? `${line.slice(0, 60)} … ${line.slice(-26)}` : line
}
