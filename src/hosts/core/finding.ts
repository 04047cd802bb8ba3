import path from 'node:path'

/** Finding in an article of a site, with its place. */
export interface SiteFinding {
  /** Absolute path of the article. */
  readonly file: string
  /** 1-based line of the article. */
  readonly line: number
  /** 1-based column, in UTF-16 code units. */
  readonly column: number
  /** The rule that says it; `null` for a comment to remark-lint that cannot be read. */
  readonly ruleId: string | null
  readonly severity: 'error' | 'warning'
  /** The sentence, with the correction where there is one. */
  readonly reason: string
  /** Replacement; absent if unclear. */
  readonly expected: readonly string[]
  /** Page of the rule. */
  readonly url: string | null
  /** The lines of the article around it, with a mark below the words that are wrong. */
  readonly frame: string
}

/** An article as people who start the host name it. */
export function nameOf(file: string): string {
  return path.relative(process.cwd(), file)
}
