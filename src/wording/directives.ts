import type {Article, Directive, Range} from '../model/index.ts'
import {rangeAt, readLines} from '../model/text/index.ts'

/**
 * Find where a word of a directive stands, with its value; all of the directive if it is not found.
 */
export function wordRange({source}: Article, {range}: Directive, word: string): Range {
  const start = range.start.offset
  const text = source.slice(start, range.end.offset)
  const pattern = new RegExp(`(?<![\\w-])${word}(?:=(?:"[^"]*"|'[^']*'|[^\\s"'}]*))?(?![\\w-])`)
  const found = pattern.exec(text)
  if (!found) return range
  const from = start + found.index
  return rangeAt(readLines(source), from, from + found[0].length)
}

/** The directives of an article that skip something, each once. */
export function skipsOf({blocks, listings}: Article): readonly Directive[] {
  const skips = new Map<number, Directive>()
  for (const {directive} of [...blocks, ...listings]) {
    if (directive?.skip) skips.set(directive.range.start.offset, directive)
  }
  return [...skips.values()]
}
