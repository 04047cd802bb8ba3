/** A token of micromark, as markdownlint hands it to rules: 1-based places, below any front matter. */
export interface Token {
  readonly type: string
  readonly startLine: number
  readonly startColumn: number
  readonly text: string
  readonly children: readonly Token[]
}

/** Parameters that markdownlint passes to a rule. */
export interface RuleParams {
  /** Path of the file. */
  readonly name: string
  /** Lines without front matter, with what HTML comments say blanked out. */
  readonly lines: readonly string[]
  readonly frontMatterLines: readonly string[]
  readonly parsers: {readonly micromark: {readonly tokens: readonly Token[]}}
}

/** Report of a rule to markdownlint; lines count from below any front matter. */
export interface RuleError {
  readonly lineNumber: number
  readonly detail: string
  readonly context?: string
  /** First column, and how many UTF-16 code units. */
  readonly range?: [column: number, length: number]
  readonly fixInfo?: {editColumn: number; deleteCount: number; insertText: string}
}

/** A custom rule of markdownlint. Its own types would make it a dependency of everybody. */
export interface MarkdownlintRule {
  readonly names: string[]
  readonly description: string
  readonly information: URL
  readonly tags: string[]
  readonly parser: 'micromark'
  readonly asynchronous: true
  readonly function: (params: RuleParams, onError: (error: RuleError) => void) => Promise<void>
}
