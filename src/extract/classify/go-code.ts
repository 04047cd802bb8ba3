import type {SyntaxNodeRef} from '@lezer/common'
import {type Elision, elisionsOf, treeOf} from '../../go/source/index.ts'
import type {BlockShape} from '../../model/index.ts'
import {thresholds} from '../../thresholds.ts'

/** A comment in Go code, as indices into it, markers included. */
export interface GoComment {
  readonly from: number
  readonly to: number
  readonly isBlock: boolean
}

/** Result of a tolerant parse of a text as Go. */
export interface GoReading {
  /** Places that are not Go; `...` on a line of its own is not counted. */
  readonly errors: number
  /** It has a declaration or statement that hardly any other text has. */
  readonly typical: boolean
  readonly shape: BlockShape
  /** Start of each package clause. */
  readonly packages: readonly number[]
  readonly comments: readonly GoComment[]
  /** It holds more than comments. */
  readonly hasCode: boolean
}

const typicalNodes = new Set([
  'PackageClause',
  'ImportDecl',
  'FunctionDecl',
  'MethodDecl',
  'TypeDecl',
  'VarDecl',
  'ConstDecl'
])

/** Nodes that are in every tree, or say nothing. */
const ownNodes = new Set(['SourceFile', 'LineComment', 'BlockComment'])

/** Read a text as Go. */
export function readGo(text: string): GoReading {
  const comments: GoComment[] = []
  const packages: number[] = []
  const isElided = elidedPlaces(elisionsOf(text))
  let errors = 0
  let typical = false
  let hasMain = false
  let hasCode = false
  treeOf(text).iterate({
    enter(node) {
      hasCode ||= !ownNodes.has(node.name)
      // The parser takes a package clause only at the beginning.
      if (isPackage(text, node)) packages.push(node.from)
      else if (node.type.isError && !isBehindComment(text, node)) {
        errors += isElided(node.from) ? 0 : 1
      }
      if (node.name === 'LineComment' || node.name === 'BlockComment') {
        comments.push({from: node.from, to: node.to, isBlock: node.name === 'BlockComment'})
      }
      if (node.name === 'PackageClause' && isWhole(text, node)) packages.push(node.from)
      if (typicalNodes.has(node.name)) typical ||= isWhole(text, node)
      if (node.name === 'FunctionDecl')
        hasMain ||= /^func\s+main\s*\(\s*\)/.test(sourceOf(text, node))
    }
  })
  const shape = packages.length === 0 ? 'fragment' : hasMain ? 'program' : 'file'
  return {errors, typical, shape, packages, comments, hasCode}
}

/** How far behind a comment its missing semicolon is looked for, blank lines between them. */
const farthest = 200

/** Tell whether the parser misses the semicolon that a line has without, since a block comment ends it. */
function isBehindComment(text: string, {from, to}: SyntaxNodeRef): boolean {
  const before = text.slice(Math.max(0, from - farthest), from)
  return from === to && (from === text.length ? /\*\/\s*$/ : /\*\/[ \t]*\n\s*$/).test(before)
}

function sourceOf(text: string, node: SyntaxNodeRef): string {
  return text.slice(node.from, node.to)
}

/** Other languages have `import x`, `var x = 1` and `type x` too: look for what only Go has. */
function isWhole(text: string, node: SyntaxNodeRef): boolean {
  const start = sourceOf(text, node)
  switch (node.name) {
    case 'PackageClause':
      return /^package\s+[\p{L}_]/u.test(start)
    case 'ImportDecl':
      return /^import\s*(?:[("`]|[\w.]+\s*["`])/.test(start)
    case 'FunctionDecl':
    case 'MethodDecl':
      return /^func\s*(?:\([^)]*\)\s*)?[\p{L}_][\p{L}\p{N}_]*\s*[[(]/u.test(start)
    case 'TypeDecl':
      return /^type\s+(?:\(|[\p{L}_][\p{L}\p{N}_]*\s*(?:[[*\p{L}_]|=\s*[*\p{L}_[]))/u.test(start)
    case 'VarDecl':
      return /^(?:var\s*\(|var\s+[\p{L}_][\p{L}\p{N}_]*\s+[*[\p{L}])|^[^=\n]*:=/u.test(start)
    default:
      return /^const\s*\(/.test(start)
  }
}

function isPackage(text: string, node: SyntaxNodeRef): boolean {
  const line = /^package[ \t]+[\p{L}_]\w*[ \t]*(?:\n|\/\/|$)/u
  return node.type.isError && line.test(text.slice(node.from))
}

/** Tell of places in ascending order whether the parser stumbles there over dots that stand for code. */
function elidedPlaces(elisions: readonly Elision[]): (at: number) => boolean {
  let next = 0
  return at => {
    while ((elisions[next]?.to ?? at) < at) next++
    return (elisions[next]?.from ?? at + 1) <= at
  }
}

/** Cheap test before parsing: whether a text may be Go at all. */
export function mayBeGo(text: string, language: string | null): boolean {
  return isGoLanguage(language) || /\b(?:package|import|func|type|var|const)\b|:=/.test(text)
}

const goLanguages = new Set(['go', 'golang'])

/** Tell whether an info string says that the text is Go. */
export function isGoLanguage(language: string | null): boolean {
  return language !== null && goLanguages.has(language)
}

/**
 * Tell whether a text is Go: what its fence says counts as a hint only, since fences lie both ways.
 *
 * @param lines How many lines of the text are not blank.
 */
export function isGo(reading: GoReading, lines: number, language: string | null): boolean {
  if (lines === 0 || !reading.hasCode) return false
  const {errorsInTypicalGo, errorsInNamedGo, errorsInUnnamedGo, linesForOneError} =
    thresholds.extract
  if (isGoLanguage(language)) {
    return reading.errors <= lines * (reading.typical ? errorsInTypicalGo : errorsInNamedGo)
  }
  if (language === 'diff' || language === 'patch') return false
  const oneError = lines >= linesForOneError ? 1 : 0
  return reading.typical && reading.errors <= Math.max(oneError, lines * errorsInUnnamedGo)
}
