import {defineRule} from '../src/plugin/define-rule.ts'
import {pageOf, type RuleMeta} from '../src/plugin/rule.ts'
import {count, note, quote, wordsAt, writePlace} from '../src/plugin/sentence.ts'
import type {Analysis, Article, BrokenBlock, CompileError, Finding} from '../src/types.ts'

export const meta: RuleMeta = {
  id: 'go-block-compiles',
  description: 'a whole program, or code that claims rest on, that does not compile',
  default: 'warn',
  url: pageOf('go-block-compiles')
}

/** Find blocks that do not compile. */
export function find({article, brokenBlocks}: Analysis): readonly Finding[] {
  return brokenBlocks.flatMap(broken => finding(article, broken) ?? [])
}

function finding(article: Article, {block, failure, range}: BrokenBlock): Finding | null {
  // Of any other failure nobody can say whether the block is at fault.
  if (failure.kind !== 'errors') return null
  const [first, ...others] = failure.errors
  const more = others.length > 0 ? `, and ${count(others.length, 'more error')}` : ''
  return {
    range,
    reason: `Unexpected error in Go code, expected code that compiles: ${quote(first.message)}${more}`,
    // A fragment may rest on code that the article does not show.
    severity: block.shape === 'fragment' ? 'info' : 'warning',
    actual: wordsAt(article, range),
    expected: [],
    note: note(...failure.errors.map(writeError))
  }
}

function writeError({position, message}: CompileError): string {
  const {line, column} = position
  return line === null ? message : `${writePlace({line, column})}: ${message}`
}

export default defineRule({meta, find})
