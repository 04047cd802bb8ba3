import type {SyntaxNode, SyntaxNodeRef} from '@lezer/common'
import {lastIdentifier} from './identifier.ts'
import {treeOf} from './tree.ts'

/** A declaration at the top level of a piece of Go, with the comment right above it. Lines are 1-based. */
export interface Declaration {
  /** `F`, `T`, `v`; a method as `T.M`, whether its receiver is a pointer or not. */
  readonly name: string
  readonly kind: 'func' | 'method' | 'type' | 'value'
  readonly fromLine: number
  /** First line of the declaration itself, below its comment. */
  readonly bodyLine: number
  readonly toLine: number
}

/** Declarations and uses of a piece of Go. */
export interface Outline {
  readonly packageName: string | null
  /** Lines of the package clause and the import declarations. */
  readonly header: readonly {readonly fromLine: number; readonly toLine: number}[]
  readonly declarations: readonly Declaration[]
  /** Names that packages are known by. */
  readonly imported: ReadonlySet<string>
  /** Names that are used as a value or a type. */
  readonly used: ReadonlySet<string>
  /** Names that are declared anywhere in it, in any scope. */
  readonly declared: ReadonlySet<string>
}

const declarationKinds: Readonly<Record<string, Declaration['kind']>> = {
  FunctionDecl: 'func',
  MethodDecl: 'method',
  TypeDecl: 'type',
  VarDecl: 'value',
  ConstDecl: 'value'
}

/** Read the outline of Go source; source that does not parse gives what could be read. */
export function outlineOf(source: string): Outline {
  const lineAt = lineFinder(source)
  const textOf = (node: SyntaxNodeRef) => source.slice(node.from, node.to)
  const declarations: Declaration[] = []
  const header: {fromLine: number; toLine: number}[] = []
  const used = new Set<string>()
  const imported = new Set<string>()
  const declared = new Set<string>()
  let packageName: string | null = null
  const tree = treeOf(source)

  tree.iterate({
    enter(node) {
      if (node.name === 'VariableName' || node.name === 'TypeName') used.add(textOf(node))
      if (node.name === 'ImportSpec') imported.add(importName(textOf(node)))
      if (node.name === 'DefName') declared.add(textOf(node))
      if (node.node.parent?.name !== 'SourceFile') return
      if (node.name === 'PackageClause' || node.name === 'ImportDecl') {
        header.push({fromLine: lineAt(node.from), toLine: lineAt(node.to)})
        const name = node.name === 'PackageClause' ? node.node.getChild('DefName') : null
        if (name) packageName ??= textOf(name)
      }
      const kind = declarationKinds[node.name]
      // `x := 1` is a VarDecl too, but a statement.
      if (!kind || (kind === 'value' && !/^(?:var|const)\b/.test(textOf(node)))) return
      const fromLine = lineAt(commentStart(node.node, lineAt))
      const toLine = lineAt(node.to)
      for (const name of declaredNames(node.node, kind, textOf)) {
        declarations.push({name, kind, fromLine, bodyLine: lineAt(node.from), toLine})
      }
    }
  })
  return {packageName, header, declarations, imported, used, declared}
}

/** The name that an import brings in: the one given, else the last part of its path that is no version. */
function importName(spec: string): string {
  const [, given, path = ''] = /^\s*(?:([\w.]+)\s*)?["`]([^"`]*)["`]/.exec(spec) ?? []
  const parts = path.split('/').filter(part => !/^v\d+$/.test(part))
  return given ?? parts.at(-1) ?? ''
}

/** The function or method that a line (1-based) is in, by name; `null` outside of any. */
export function functionAt({declarations}: Outline, line: number): string | null {
  const found = declarations.find(
    ({kind, fromLine, toLine}) =>
      (kind === 'func' || kind === 'method') && fromLine <= line && line <= toLine
  )
  return found?.name ?? null
}

/** The names that a top-level declaration brings into the package. */
function declaredNames(
  node: SyntaxNode,
  kind: Declaration['kind'],
  textOf: (node: SyntaxNodeRef) => string
): string[] {
  if (kind === 'func') return childTexts(node, 'DefName', textOf)
  if (kind === 'method') {
    const receiver = node.getChild('Parameters')
    const method = node.getChild('FieldName')
    const type = receiver && receiverType(textOf(receiver))
    return type && method ? [`${type}.${textOf(method)}`] : []
  }
  const specs = [node, ...node.getChildren('SpecList')].flatMap(parent => [
    ...parent.getChildren('TypeSpec'),
    ...parent.getChildren('VarSpec'),
    ...parent.getChildren('ConstSpec')
  ])
  return specs.flatMap(spec => childTexts(spec, 'DefName', textOf))
}

/** The type that a receiver (`(s *Stack[T])`) names, without its parameters. */
function receiverType(receiver: string): string | undefined {
  if (!receiver.endsWith(')')) return undefined
  const text = receiver.slice(0, -1).trimEnd()
  return lastIdentifier(text.endsWith(']') ? text.slice(0, text.lastIndexOf('[')).trimEnd() : text)
}

function childTexts(
  node: SyntaxNode,
  name: string,
  textOf: (node: SyntaxNodeRef) => string
): string[] {
  return node.getChildren(name).map(textOf)
}

/** Find where the comments right above a declaration start, or the declaration itself. */
function commentStart(node: SyntaxNode, lineAt: (offset: number) => number): number {
  let start = node
  for (
    let before = start.prevSibling;
    before && /Comment$/.test(before.name) && lineAt(before.to) + 1 >= lineAt(start.from);
    before = start.prevSibling
  ) {
    start = before
  }
  return start.from
}

/** A function from offset to 1-based line. */
function lineFinder(source: string): (offset: number) => number {
  const starts = [0]
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1))
    starts.push(at + 1)
  return offset => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}
