import type {Failed} from './check-listing.ts'
import {rangeOf} from './extract/mapped-text.ts'
import {readLines} from './extract/source-lines.ts'
import {hasElision} from './go-source/elision.ts'
import {singleUnit, unitsAround} from './pair/index.ts'
import type {SoundCompiler} from './sound-compiler.ts'
import type {Article, Block, BrokenBlock, CompileFailure, Range, Unit} from './types.ts'

/** The blocks that should compile and do not. */
export interface BlockFailures {
  readonly broken: readonly BrokenBlock[]
  /** Those that the author asked to skip, and those of them that could not be compiled at all. */
  readonly skipped: ReadonlySet<Block>
}

/**
 * The blocks that should compile and do not: whole programs, and what claims rest on.
 */
export async function brokenBlocks(
  article: Article,
  failures: readonly Failed[],
  compiler: SoundCompiler,
  signal: AbortSignal | undefined
): Promise<BlockFailures> {
  const programs = article.blocks.filter(block => block.shape === 'program')
  const compiled = await Promise.all(
    programs.map(async block => {
      const [unit = singleUnit(block)] = unitsAround(block, article.blocks)
      const failure = await compiler.failureOf(unit, signal)
      return failure ? [{unit, failure}] : []
    })
  )
  const restedOn = failures.map(({pairing, failure}) => ({unit: pairing.unit, failure}))
  const broken = new Map<Block, BrokenBlock>()
  const unknown: Block[] = []
  for (const {unit, failure} of [...compiled.flat(), ...restedOn]) {
    const found = brokenBlock(article, unit, failure)
    if (found && !broken.has(found.block)) broken.set(found.block, found)
    if (failure.kind !== 'errors') unknown.push(...unit.blocks)
  }
  const sorted = [...broken.values()].toSorted((a, b) => a.block.order - b.block.order)
  const skipped = [...broken.keys(), ...unknown].filter(block => block.directive?.skip)
  return {
    broken: sorted.filter(({block}) => !block.directive?.skip),
    skipped: new Set(skipped)
  }
}

/** The block that the first error is in, if it is one that the author can mend. */
function brokenBlock(article: Article, unit: Unit, failure: CompileFailure): BrokenBlock | null {
  if (failure.kind !== 'errors' || isExpected(article, failure) || isUnfinished(unit, failure)) {
    return null
  }
  const [{position}] = failure.errors
  const [file] = unit.files
  const origin = position.line === null ? null : file.lines[position.line - 1]?.origin
  // An error in what was added around the code is none that the author could mend.
  if (!origin) return null
  const {block, line} = origin
  return {block, failure, range: lineRange(article, block, line, position.column)}
}

/**
 * Whether code does not mean to compile as it stands: with parts left out, with several versions
 * of `main` in one block, with names that only the rest of the author's file has, or put together
 * by us from what other blocks declare.
 */
function isUnfinished({files, blocks, shape}: Unit, {errors}: CompileErrors): boolean {
  const [{lines}] = files
  if (hasElision(lines.map(line => line.text).join('\n'))) return true
  if (errors.some(({message}) => /^main redeclared/.test(message))) return true
  if (blocks.length > 1 || (shape === 'fragment' && files.length > 1)) return true
  return errors.every(({message}) => {
    const name = /^undefined: (\w+)$/.exec(message)?.[1]
    if (name === undefined) return false
    const isPackage = new RegExp(`(?<![\\w.])${name}\\.\\p{Lu}`, 'u')
    return shape === 'fragment' || lines.some(line => isPackage.test(line.text))
  })
}

type CompileErrors = Extract<CompileFailure, {kind: 'errors'}>

/** An article that shows the very error wants its readers to see it. */
function isExpected({source}: Article, {errors}: CompileErrors): boolean {
  return errors.some(error => source.includes(error.message))
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
