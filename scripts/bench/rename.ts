import type {Random} from '../../test/truth/random.ts'

/** Words that mean something to Go, to its library, to flags or in messages, and stay what they are. */
const fixed = new Set(
  `break case chan const continue default defer else fallthrough for func go goto if import
  interface map package range return select struct switch type var any append bool byte cap clear
  close comparable complex complex64 complex128 copy delete error false float32 float64 imag int
  int8 int16 int32 int64 iota len main init make max min new nil panic print println real recover
  rune string true uint uint8 uint16 uint32 uint64 uintptr bufio bytes context errors fmt io log
  math os path rand reflect regexp slices sort strconv strings sync atomic testing time unicode
  unsafe build run list test tool vet mod m l d literal argument param content result level call
  inline inlining moved heap escape escapes leaking does not flow parameter`.split(/\s+/)
)

const declared = [
  /\bfunc\s+(?:\([^)]*\)\s*)?([a-z]\w*)/g,
  /\b(?:var|const|type)\s+([a-z]\w*)/g,
  /\b([a-z]\w*)(?:, [a-z]\w*)*\s*:=/g,
  /[(,] ?([a-z]\w*) (?:\*|\[\]|int\b|string\b|func\b|[A-Z])/g
]

/** Go fences, other fences and `<pre>`, inline code, and lines with a position: where names of the code stand. */
const codePattern =
  /(^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t>]*\2[ \t]*$|<pre[\s\S]*?<\/pre>|(?<!`)`[^`\n]+`(?!`)|^[^\n`]*\.go:\d+:[^\n`]*$)/gm

/**
 * An article that says the same of other names and other small numbers. Every name keeps its
 * length, so that every position stays true.
 */
export function renamed(article: string, random: Random): string {
  const code = [...article.matchAll(codePattern)].map(([text]) => text)
  const names = new Map<string, string>()
  const taken = new Set(article.match(/\w+/g) ?? [])
  for (const text of code) {
    for (const name of declared.flatMap(pattern => [...text.matchAll(pattern)])) {
      const [, word = ''] = name
      if (fixed.has(word) || names.has(word) || article.includes(`${word}.go`)) continue
      names.set(word, freshName(word.length, taken, random))
    }
  }
  const numbers = otherNumbers(code, random)
  return article.replace(codePattern, text =>
    text
      .replace(/(?<![\w"])[a-z]\w*/g, word => names.get(word) ?? word)
      .replace(/(:?= )(\d{1,2})$/gm, (whole, sign: string, number: string) => {
        const other = numbers.get(number)
        return other === undefined ? whole : `${sign}${other}`
      })
  )
}

/** A name of a length that nothing in the article is called. */
function freshName(length: number, taken: Set<string>, random: Random): string {
  for (let tries = 0; ; tries++) {
    const letters = Array.from({length}, () => String.fromCharCode(97 + random.int(0, 25)))
    const name = letters.join('')
    // A single letter may be all taken; the same one as before is as good as any then.
    if ((!taken.has(name) && !fixed.has(name)) || tries > 200) {
      taken.add(name)
      return name
    }
  }
}

/** Other values for the small numbers that variables start with, where nobody speaks of them. */
function otherNumbers(code: readonly string[], random: Random): ReadonlyMap<string, string> {
  const all = code.join('\n')
  const numbers = new Map<string, string>()
  for (const [, number = ''] of all.matchAll(/:?= (\d{1,2})$/gm)) {
    const elsewhere = all.replace(/:\d+(:\d+)?/g, '').replace(/:?= \d{1,2}$/gm, '')
    if (numbers.has(number) || new RegExp(`\\b${number}\\b`).test(elsewhere)) continue
    const [least, most] = number.length === 1 ? [2, 9] : [10, 99]
    numbers.set(number, String(random.int(least, most)))
  }
  return numbers
}
