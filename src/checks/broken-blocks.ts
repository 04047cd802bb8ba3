import type {CompilableUnits} from '../compile/index.ts'
import {isOfMinor} from '../go/version/index.ts'
import type {
  Article,
  Block,
  BrokenBlock,
  CompileError,
  CompileFailure,
  FailedPairing,
  Range,
  Unit
} from '../model/index.ts'
import {rangeOf, readLines} from '../model/text/index.ts'
import {singleUnit, supportedBy, withTarget} from '../pair/index.ts'
import {requestedGo} from '../reconcile/index.ts'
import {isExpected} from './expected-failures/index.ts'

/** The blocks that should compile and do not. */
export interface BlockFailures {
  readonly broken: readonly BrokenBlock[]
  /** Those of them that the author asked to skip, and those that fail but need not be told of. */
  readonly skipped: ReadonlySet<Block>
}

/** Failures after which nothing is known of the code: a reader must not take that for praise. */
const meetsLimit: ReadonlySet<CompileFailure['kind']> = new Set([
  'time-limit',
  'memory-limit',
  'output-limit',
  'article-limit',
  'crash'
])

interface FailedUnit {
  readonly unit: Unit
  readonly failure: CompileFailure
}

/**
 * The blocks that should compile and do not: whole programs, and what claims rest on. `shown` are
 * those that the article shows the errors of.
 */
export async function brokenBlocks(
  article: Article,
  failures: readonly FailedPairing[],
  shown: ReadonlySet<Block>,
  compiler: CompilableUnits,
  signal: AbortSignal | undefined
): Promise<BlockFailures> {
  const programs = article.blocks.filter(block => block.shape === 'program')
  const compiled = await Promise.all(
    programs.map(block => failureOf(article, block, compiler, signal))
  )
  const restedOn = failures.map(({pairing, failure}) => ({unit: pairing.unit, failure}))
  const broken = new Map<Block, BrokenBlock>()
  const unknown: Block[] = []
  const isSound = (block: Block) => block.shape === 'program' && !failing.has(block)
  const failing = new Set(compiled.flat().flatMap(({unit}) => unit.blocks))
  for (const {unit, failure} of [...compiled.flat(), ...restedOn]) {
    const found = brokenBlock(article, unit, failure)
    const isNews = found && !shown.has(found.block) && !isSound(found.block)
    if (isNews && !broken.has(found.block)) broken.set(found.block, found)
    if (failure.kind !== 'errors' || !found) unknown.push(...unit.blocks)
  }
  const sorted = [...broken.values()].toSorted((a, b) => a.block.order - b.block.order)
  const skipped = [...broken.keys(), ...unknown].filter(block => block.directive?.skip)
  return {
    broken: sorted.filter(({block}) => !block.directive?.skip),
    skipped: new Set(skipped)
  }
}

/**
 * Return what keeps a program from compiling, by itself and, where names are undefined then, with
 * what other blocks declare: the errors that it has in any case.
 */
async function failureOf(
  article: Article,
  block: Block,
  usual: CompilableUnits,
  signal: AbortSignal | undefined
): Promise<readonly FailedUnit[]> {
  const go = requestedGo(article, null, [block])
  const compiler = await usual.of(go)
  const said = {article, directive: null, command: null}
  const unit = withTarget(singleUnit(block), said)
  const failure = await compiler.failureOf(unit, signal)
  // What another Go than the author's says of code is nothing to hold against it.
  if (go !== null && !isOfMinor(compiler.toolchain, go)) return []
  if (failure?.kind !== 'errors') return failure ? [{unit, failure}] : []
  const supported = supportedBy(block, article.blocks, undefinedNames(failure.errors))
  if (!supported) return [{unit, failure}]
  const whole = withTarget(supported, said)
  const second = await compiler.failureOf(whole, signal)
  if (second?.kind !== 'errors') return second ? [{unit: whole, failure: second}] : []
  const remaining = new Set(second.errors.map(keyOf))
  const [first, ...rest] = failure.errors.filter(error => remaining.has(keyOf(error)))
  return first ? [{unit, failure: {kind: 'errors', errors: [first, ...rest]}}] : []
}

function undefinedNames(errors: readonly CompileError[]): readonly string[] {
  return errors.flatMap(
    ({message}) => /^undefined: ([\p{L}_][\p{L}\p{N}_]*)/u.exec(message)?.[1] ?? []
  )
}

function keyOf({position: {file, line, column}, message}: CompileError): string {
  return `${file}:${line}:${column}: ${message}`
}

/** The block that the first error is in, if it is one that the author can mend, or that met a limit. */
function brokenBlock(article: Article, unit: Unit, failure: CompileFailure): BrokenBlock | null {
  if (meetsLimit.has(failure.kind)) {
    const [block] = unit.blocks
    return block ? {block, failure, range: lineRange(article, block, 1, null)} : null
  }
  if (failure.kind !== 'errors') return null
  const [file] = unit.files
  const errors = failure.errors.filter(({position}) => position.file === file.name)
  const [first, ...rest] = errors
  const line = first?.position.line ?? null
  const origin = line === null ? null : file.lines[line - 1]?.origin
  // An error in what was added around the code is none that the author could mend.
  if (!first || !origin) return null
  const {block} = origin
  if (isExpected({article, block, unit, errors: failure.errors})) return null
  return {
    block,
    failure: {kind: 'errors', errors: [first, ...rest]},
    range: lineRange(article, block, origin.line, first.position.column)
  }
}

/** From a byte column of a line of a block to the end of that line, in the article. */
function lineRange({source}: Article, block: Block, line: number, column: number | null): Range {
  const lines = block.code.text.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0)
  const text = lines[line - 1] ?? ''
  const before = Buffer.from(text)
    .subarray(0, (column ?? 1) - 1)
    .toString().length
  const from = start + Math.min(before, text.length)
  return rangeOf(readLines(source), block.code, from, Math.max(from, start + text.trimEnd().length))
}
