import type {Range, RuleId} from '../model/index.ts'
import type {Change} from './change.ts'
import type {Edit} from './edit.ts'
import type {Expected} from './read-back.ts'

/** What may be fixed. */
export interface FixScope {
  /** Whether a rule reports what stands at a range: rules may be off, by configuration or comment. */
  readonly reports: (rule: RuleId, range: Range) => boolean
  /** Also messages that the compiler contradicts, or says nothing of. */
  readonly refuted: boolean
  /** Also what a listing lacks. */
  readonly whole: boolean
}

/** Something to mend. */
export interface Fix {
  /** Ways to write it, the plainest first; the first that reads as it is meant is taken. */
  readonly ways: readonly Way[]
  readonly change: Change
}

/** One way to write a fix. */
export interface Way {
  readonly edits: readonly Edit[]
  /** What the article must say afterwards. */
  readonly expected: readonly Expected[]
}

/** A way to write words. */
export type Encode = (words: string) => string

const plain: Encode = words => words

/** With references, as HTML and JSX have them. */
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '{': '&#123;',
  '}': '&#125;'
}
const encoded: Encode = words => words.replace(/[&<>{}]/g, char => references[char] ?? char)

/**
 * Ways to write words in an article, the likeliest first: as they are, or with references where
 * it is HTML.
 *
 * @param before What stands there in the article, and what that reads as.
 */
export function encodings(before?: {
  readonly source: string
  readonly text: string
}): readonly [Encode, Encode] {
  const reference = before && /&#?\w+;/.exec(before.source)?.[0]
  return reference && !before.text.includes(reference) ? [encoded, plain] : [plain, encoded]
}
