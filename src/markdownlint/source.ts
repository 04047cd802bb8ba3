import type {RuleParams, Token} from './rule.ts'

/** Pieces of HTML on one line, which is where comments are. */
const htmlTypes = new Set(['htmlFlowData', 'htmlTextData'])

/**
 * The article as it was read, but for line endings. markdownlint blanks what comments say in the
 * lines that rules get, and comments are where writers speak to us; its tokens still have it.
 */
export function sourceOf({lines, frontMatterLines, parsers}: RuleParams): string {
  const shown = [...lines]
  for (const token of htmlTokens(parsers.micromark.tokens)) {
    const line = shown[token.startLine - 1]
    if (line === undefined) continue
    const from = token.startColumn - 1
    const to = from + token.text.length
    if (to <= line.length) {
      shown[token.startLine - 1] = line.slice(0, from) + token.text + line.slice(to)
    }
  }
  return [...frontMatterLines, ...shown].join('\n')
}

function* htmlTokens(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    if (htmlTypes.has(token.type)) yield token
    else yield* htmlTokens(token.children)
  }
}
