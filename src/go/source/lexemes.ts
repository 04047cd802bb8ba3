/** A piece of Go source: white space, a comment, a literal, a word, a sign. */
export interface Lexeme {
  readonly kind: LexemeKind
  readonly text: string
  /** UTF-16 offset. */
  readonly from: number
}

type LexemeKind = 'newline' | 'space' | 'comment' | 'literal' | 'word' | 'sign'

const pattern =
  /(?<newline>\n)|(?<space>[^\S\n]+)|(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<literal>`[^`]*(?:`|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|\.?\d[\p{L}\p{N}_.]*)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<sign>\+\+|--|\.\.\.|:=|[\s\S])/gu

const kinds: readonly LexemeKind[] = ['newline', 'space', 'comment', 'literal', 'word', 'sign']

/** Split Go source into its lexemes, which together are the whole of it; what is unclosed ends with the source. */
export function* lexemes(source: string): Generator<Lexeme> {
  for (const match of source.matchAll(pattern)) {
    const kind = kinds.find(name => match.groups?.[name] !== undefined)
    if (kind) yield {kind, text: match[0], from: match.index}
  }
}

/** Places in the source that are inside of a comment or a literal. */
export function opaqueRanges(source: string): readonly {from: number; to: number}[] {
  return [...lexemes(source)]
    .filter(({kind}) => kind === 'comment' || kind === 'literal')
    .map(({text, from}) => ({from, to: from + text.length}))
}
