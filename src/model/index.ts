/**
 * The nouns of the road, in the order in which data meets them:
 *
 *     Markdown → blocks + listings → units → diagnostics → verdicts → findings → messages
 *
 * Stages share nothing but these types and the grammar of compiler messages (`grammar/`).
 *
 * Units, unless a field says otherwise: lines and columns are 1-based. Columns of the article
 * count UTF-16 code units (as unist does); columns of Go code count bytes (as the compiler does).
 * Offsets are 0-based UTF-16 code units of the article.
 */
export type * from './analysis.ts'
export type * from './article.ts'
export type * from './compiling.ts'
export type * from './directive.ts'
export type * from './finding.ts'
export type * from './fix.ts'
export type * from './history.ts'
export type * from './listing.ts'
export type * from './message.ts'
export type * from './pairing.ts'
export type * from './shell.ts'
export type * from './source.ts'
export type * from './target.ts'
export type * from './verdict.ts'
