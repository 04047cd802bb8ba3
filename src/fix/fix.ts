import type {Range, RuleId} from '../types.ts'
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

/** What words are written as: as they are, or with references where the article is HTML. */
export const encodings: readonly ((words: string) => string)[] = [
  words => words,
  words => words.replace(/[&<>{}]/g, char => `&#${char.charCodeAt(0)};`)
]
