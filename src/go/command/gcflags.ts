import {compilerFlag, nameOf} from './flags.ts'

/** The value of a `-gcflags`, taken apart. */
export interface GcflagsValue {
  /** `all` of `all=-m`. */
  readonly pattern: string | null
  readonly words: readonly string[]
}

/** Take the value of a `-gcflags` apart; `null` where quotes in it or placeholders make that unsure. */
export function readValue(value: string): GcflagsValue | null {
  return /["'`$<>[\]{}…]|\.\.\.(?![=\s])/.test(value.trim()) ? null : split(value.trim())
}

/** The words of the value of a `-gcflags` as its author means them, whatever is unsure. */
export function looseWords(value: string): readonly string[] {
  return split(value.replace(/["']/g, '').trim()).words
}

function split(text: string): GcflagsValue {
  const pattern = text.startsWith('-') ? null : (/^([^\s=]+)=/.exec(text)?.[1] ?? null)
  const flags = pattern === null ? text : text.slice(pattern.length + 1)
  return {pattern, words: flags.split(/\s+/).filter(Boolean)}
}

/**
 * The flags among words, each with its value: `-d nil` as `-d=nil`, `--m` as `-m`. A value is no
 * flag, whatever it looks like.
 */
export function compilerFlags(words: readonly string[]): readonly string[] {
  const flags: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (!word.startsWith('-')) continue
    const flag = word.replace(/^--/, '-')
    const takesNext = compilerFlag(nameOf(word)) === 'valued' && !word.includes('=')
    const next = takesNext ? words[++at] : undefined
    flags.push(next === undefined ? flag : `${flag}=${next}`)
  }
  return flags
}

/** Write a `-gcflags` with other flags, in the manner of the one that is there. */
export function writeGcflags(
  old: string,
  pattern: string | null,
  words: readonly string[]
): string {
  const name = /^--?gcflags/.exec(old)?.[0] ?? '-gcflags'
  const value = `${pattern === null ? '' : `${pattern}=`}${words.join(' ')}`
  const quote = /'/.test(old) ? "'" : '"'
  const joint = /^--?gcflags\s/.test(old) ? ' ' : '='
  return `${name}${joint}${/\s/.test(value) || /["']/.test(old) ? `${quote}${value}${quote}` : value}`
}
