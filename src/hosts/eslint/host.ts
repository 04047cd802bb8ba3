/**
 * What of ESLint these rules use: its own types would make it a dependency of everybody. It is the
 * same in ESLint 9 and 10, with the languages of `@eslint/markdown` 6 and later.
 */

/** A place: 1-based, as languages for Markdown count. */
export interface Place {
  readonly line: number
  readonly column: number
}

export interface RuleContext {
  /** Path of the article. */
  readonly filename: string
  readonly sourceCode: {readonly text: string}
  /** What the configuration has for all rules. */
  readonly settings: {readonly goClaims?: unknown}
  report(
    problem: Sentence & {
      readonly loc: {readonly start: Place; readonly end: Place}
      fix?(): {readonly range: [from: number, to: number]; readonly text: string} | null
    }
  ): void
}

/** A sentence, with its place in the table of the rule if it has one there. */
export type Sentence =
  | {readonly message: string}
  | {readonly messageId: string; readonly data: Readonly<Record<string, string>>}

export interface EslintRule {
  readonly meta: {
    readonly type: 'problem'
    readonly fixable?: 'code'
    readonly docs: {readonly description: string; readonly url: string; recommended: boolean}
    readonly messages?: Readonly<Record<string, string>>
    readonly schema: []
  }
  create(context: RuleContext): {root(): void}
}

export interface EslintPlugin {
  readonly meta: {readonly name: string; readonly namespace: string}
  readonly rules: Record<string, EslintRule>
  readonly configs: {
    readonly recommended: {
      readonly name: string
      readonly plugins: Record<string, EslintPlugin>
      readonly rules: Record<string, 'warn' | 'error'>
    }
  }
}
