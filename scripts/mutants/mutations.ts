import {childOf, isNode, listOf, type Node} from './node.ts'

/** Replacement for a piece of the source; the rest of a node stays. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

const operators: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&'
}

/** Methods that can be left out: what they are called on does as well. */
const dropped: ReadonlySet<string> = new Set(
  'filter toSorted toReversed slice trim trimEnd trimStart toLowerCase'.split(' ')
)
const swapped: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  find: 'findLast',
  findLast: 'find',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  max: 'min',
  min: 'max'
}

type Mutate = (node: Node, source: string) => readonly Change[]

/** Mutations of a node, by its type. */
export const mutations: Readonly<Record<string, Mutate>> = {
  BinaryExpression: swapOperator,
  LogicalExpression(node, source) {
    if (node.operator !== '??') return swapOperator(node, source)
    return isEmptyDefault(childOf(node, 'right'))
      ? []
      : [replace(node, textOf(childOf(node, 'left'), source))]
  },
  UnaryExpression: (node, source) =>
    node.operator === '!' ? [replace(node, textOf(childOf(node, 'argument'), source))] : [],
  Literal(node) {
    if (typeof node.value === 'boolean') return [replace(node, String(!node.value))]
    if (typeof node.value !== 'number') return []
    const {value} = node
    const others = Number.isInteger(value)
      ? [value + 1, ...(value > 1 ? [value - 1] : [])]
      : [value * 2, value / 2]
    return others.map(other => replace(node, String(other)))
  },
  CallExpression(node, source) {
    const callee = childOf(node, 'callee')
    if (callee.type !== 'MemberExpression' || callee.computed === true) return []
    const object = childOf(callee, 'object')
    const property = childOf(callee, 'property')
    const name = textOf(property, source)
    const other = swapped[name]
    if (other) return [replace(property, other)]
    return dropped.has(name) ? [replace(node, textOf(object, source))] : []
  },
  ArrayExpression: node => (listOf(node, 'elements').length > 0 ? [replace(node, '[]')] : [])
}

/** Return the changes of a condition: it never holds, and it holds where it did not. */
export function conditionChanges(test: Node, source: string, isIf: boolean): readonly Change[] {
  const never = isIf ? [replace(test, 'false')] : []
  const hasOwn =
    test.type === 'BinaryExpression' || (test.type === 'UnaryExpression' && test.operator === '!')
  return hasOwn ? never : [...never, replace(test, `!(${textOf(test, source)})`)]
}

/** Return the change that leaves a statement out. */
export function statementChanges(expression: Node): readonly Change[] {
  return expression.type === 'CallExpression' ? [replace(expression, 'undefined')] : []
}

/** Tell whether a default is what types ask for behind an index, where there always is something. */
function isEmptyDefault(right: Node): boolean {
  return right.type === 'Literal' && ['', 0, null].some(value => right.value === value)
}

function swapOperator(node: Node, source: string): readonly Change[] {
  const other = operators[String(node.operator)]
  const left = childOf(node, 'left')
  const right = childOf(node, 'right')
  if (other === undefined || (node.operator === '+' && [left, right].some(isText))) return []
  const between = source.slice(left.end, right.start)
  const start = left.end + between.lastIndexOf(String(node.operator))
  return [{start, end: start + String(node.operator).length, text: other}]
}

function isText(node: Node): boolean {
  return node.type === 'TemplateLiteral' || typeof node.value === 'string'
}

function replace({start, end}: Node, text: string): Change {
  return {start, end, text}
}

function textOf({start, end}: Node, source: string): string {
  return source.slice(start, end)
}

/** Tell whether a node is a type, or stands where nothing can be switched. */
export function isFixed(node: unknown, key: string, parent: Node): boolean {
  if (!isNode(node)) return true
  if (/^(?:Import|Export(?:All|Specifier)|TemplateElement)/.test(node.type)) return true
  if (/^TS(?!As|Satisfies|NonNull)/.test(node.type)) return true
  if (parent.operator === '??' && key === 'right' && isEmptyDefault(node)) return true
  return (key === 'key' || key === 'property') && parent.computed !== true
}
