import {lexemes} from '../go/source/index.ts'

/**
 * Tokens of Go, as far as it takes to see where the items of a file begin and end.
 *
 * `@lezer/go` reads 22 of 585 files of Go's own tests and library wrongly at the top level, and
 * takes an import below another declaration for an error; the end of a function is what everything
 * here rests on, and Go's rule for it (semicolons that lines end with) is short enough to follow.
 */
export interface Token {
  readonly kind: 'word' | 'literal' | 'sign' | 'end'
  readonly text: string
  readonly from: number
  readonly to: number
}

const keywords = new Set(
  'break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var'.split(
    ' '
  )
)
const endingKeywords = new Set(['break', 'continue', 'fallthrough', 'return'])
const endingSigns = new Set([')', ']', '}', '++', '--'])

/** Split Go source into tokens; `end` stands for a semicolon, written or not. */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = []
  for (const {kind, text, from} of lexemes(source)) {
    const to = from + text.length
    if (kind === 'space') continue
    if (kind === 'newline' || kind === 'comment') {
      const breaks = kind === 'newline' || text.startsWith('//') || text.includes('\n')
      if (breaks && endsLine(tokens.at(-1))) tokens.push({kind: 'end', text: '', from, to: from})
      continue
    }
    if (text === ';') tokens.push({kind: 'end', text, from, to})
    else tokens.push({kind, text, from, to})
  }
  return tokens
}

/**
 * Tell whether a line that ends after this token ends the statement (Go specification,
 * "Semicolons").
 */
function endsLine(token: Token | undefined): boolean {
  if (!token || token.kind === 'end') return false
  if (token.kind === 'literal') return true
  if (token.kind === 'sign') return endingSigns.has(token.text)
  return !keywords.has(token.text) || endingKeywords.has(token.text)
}
