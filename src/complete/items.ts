import type {Token} from './tokens.ts'

/** Item at the top level of a file or fragment. */
export type ItemKind =
  | 'package'
  | 'import'
  | 'func'
  | 'method'
  | 'type'
  | 'const'
  | 'var'
  | 'statement'

/** A declaration or statement at the top level, without the comments around it. */
export interface Item {
  readonly kind: ItemKind
  readonly from: number
  /** Behind its last character, and behind its semicolon if it is written. */
  readonly to: number
  /** Name of a function or package; names that a `var`, `const` or `type` declares. */
  readonly names: readonly string[]
  /** Every word in it. */
  readonly words: ReadonlySet<string>
}

/** Read the top level of a file or fragment. Source that is not Go gives `statement` items. */
export function itemsOf(tokens: readonly Token[]): readonly Item[] {
  const items: Item[] = []
  let run: Token[] = []
  let depth = 0
  for (const token of tokens) {
    if (token.kind === 'sign' && '([{'.includes(token.text)) depth++
    if (token.kind === 'sign' && ')]}'.includes(token.text)) depth = Math.max(0, depth - 1)
    if (token.kind === 'end' && depth === 0) {
      pushItem(items, run, token.to)
      run = []
    } else run.push(token)
  }
  pushItem(items, run, run.at(-1)?.to ?? 0)
  return items
}

function pushItem(items: Item[], tokens: readonly Token[], to: number): void {
  const [first] = tokens
  if (!first) return
  const kind = kindOf(tokens)
  const words = new Set(tokens.filter(token => token.kind === 'word').map(token => token.text))
  items.push({kind, from: first.from, to, names: namesOf(kind, tokens), words})
}

function kindOf(tokens: readonly Token[]): ItemKind {
  const [first, second] = tokens
  switch (first?.kind === 'word' ? first.text : '') {
    case 'package':
      return 'package'
    case 'import':
      return 'import'
    case 'type':
      return 'type'
    case 'const':
      return 'const'
    case 'var':
      return 'var'
    case 'func':
      if (second?.kind === 'word') return 'func'
      return isMethod(tokens) ? 'method' : 'statement'
    default:
      return 'statement'
  }
}

/** Tell `func (t T) M() {…}` from the literal `func(a int) R {…}(1)`: a name and its parameters follow. */
function isMethod(tokens: readonly Token[]): boolean {
  const close = closingIndex(tokens, 1)
  const name = tokens[close + 1]
  const after = tokens[close + 2]
  return name?.kind === 'word' && name.text !== 'func' && after?.text === '('
}

function closingIndex(tokens: readonly Token[], open: number): number {
  let depth = 0
  for (let index = open; index < tokens.length; index++) {
    const token = tokens[index]
    if (token?.kind !== 'sign') continue
    if ('([{'.includes(token.text)) depth++
    if (')]}'.includes(token.text) && --depth === 0) return index
  }
  return tokens.length
}

function namesOf(kind: ItemKind, tokens: readonly Token[]): readonly string[] {
  const [, second] = tokens
  if (kind === 'func' || kind === 'package') return second?.kind === 'word' ? [second.text] : []
  if (kind === 'method') return [tokens[closingIndex(tokens, 1) + 1]?.text ?? '']
  if (kind === 'type' || kind === 'const' || kind === 'var') return declaredNames(tokens)
  return []
}

/** The names of `var a, b = …` or of each line of `var ( … )`. */
function declaredNames(tokens: readonly Token[]): readonly string[] {
  const grouped = tokens[1]?.text === '('
  const names: string[] = []
  let depth = 0
  let expected: 'name' | 'comma' | 'nothing' = 'name'
  for (const token of tokens.slice(grouped ? 2 : 1)) {
    if (depth === 0 && token.kind === 'end') expected = 'name'
    else if (expected === 'name' && token.kind === 'word') {
      names.push(token.text)
      expected = 'comma'
    } else expected = expected === 'comma' && token.text === ',' ? 'name' : 'nothing'
    if (token.kind === 'sign' && '([{'.includes(token.text)) depth++
    if (token.kind === 'sign' && ')]}'.includes(token.text)) depth--
  }
  return names
}
