import {upTo} from '../../model/text/index.ts'
import type {Surroundings} from './surroundings.ts'

/** Words about the Go of another time: past, planned, or never released. */
const sayings: readonly RegExp[] = [
  /\b(?:before|prior to|until|up to|pre-?|earlier than|older than|previous to|as of) (?:the )?(?:Go|release|version)[ -]?(?:v?1(?:\.\d+)?|r\d+|weekly)\b/i,
  /\bGo ?1\.\d+ (?:and|or) (?:earlier|older|before|below)|\b(?:earlier|older|old|ancient) (?:versions?|releases?) of Go|\bhistorical|\bin the early days\b/i,
  /\b(?:proposals?|proposed|drafts?|contracts|hypothetical\w*|imaginary|if Go (?:had|supported|were|allowed)|Go ?2\b|future (?:Go )?versions?|not yet (?:supported|implemented|available)|no longer (?:supported|valid|works?)|new syntax|wish list)/i,
  /Go ?1\.\d+ ?(?:之前|以前|版本之前|版本以前|及以前)|旧版本|早期版本|老版本|初期|提案|草案/,
  /(?:до|ранее|раньше) (?:версии )?Go ?1|antes d[eo] Go ?1|avant Go ?1|vor Go ?1/i
]
/** Before Go 1, the language changed every week. */
const oldYear = /\b20(?:0[789]|1[01]) ?(?:年|\b)/
const proposal = /\b(?:proposal|draft|design|RFC)\b/i

/** Lines of code that drafts of Go had, and Go never got. */
const draftSyntax = upTo(
  300,
  /\bfunc(?: \([^)]*\))? \w+\s*[([]\s*type\s+\w|\btype \w+\s*\(\s*type\s|^\s*contract\s+\w+\s*\(|^\s*(?:handle\s+\w+\s*\{|.*(?::?=|\breturn)\s*(?:check|try)(?:[\s(]|$))/
)

/** Tell whether code is of a Go that is past, or that was only proposed. */
export function isOfAnotherTime(code: string, around: Surroundings): boolean {
  const {before, after, title, heading, comments} = around
  const texts = [before, after, ...comments.map(({text}) => text)]
  return (
    proposal.test(title) ||
    oldYear.test(heading) ||
    code.split('\n').some(line => draftSyntax.test(line)) ||
    texts.some(text => sayings.some(pattern => pattern.test(text)))
  )
}
