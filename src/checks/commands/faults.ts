import {closestMatch} from 'leven'
import {
  compilerFlag,
  goFlag,
  meantFlags,
  nameOf,
  plainShell,
  readValue,
  writeGcflags
} from '../../go/command/index.ts'
import type {CommandFault, GoLine, ShellLine, ShellWord} from '../../model/index.ts'

/** Fault in a line, as indices into it. */
export interface Fault {
  readonly fault: CommandFault
  readonly from: number
  readonly to: number
  readonly expected: string | null
  readonly about: string
}

/** Return what keeps a line from running as its author meant it; `null` if nothing is sure to. */
export function faultOf(text: string, line: ShellLine): Fault | null {
  const {go, openQuote} = line
  if (openQuote !== null) return openQuoteFault(text, openQuote)
  if (!go) return null
  return go.verb === 'compile' ? compileFault(text, go) : buildFault(text, go)
}

function openQuoteFault(text: string, at: number): Fault | null {
  // Only in flags: elsewhere it may be an apostrophe in words that follow a command.
  const flags = text.lastIndexOf('-gcflags', at)
  if (flags < 0 || !/^-gcflags[ =]\S*$/.test(text.slice(flags, at))) return null
  if (!/(?<![\w.])go[\w.]*\s+(?:build|install|run|test)\b/.test(text.slice(0, flags))) return null
  return {fault: 'open-quote', from: at, to: at + 1, expected: null, about: text[at] ?? ''}
}

/** The faults of `go build` and its kin, those that keep the others from being seen first. */
function buildFault(text: string, go: GoLine): Fault | null {
  return (
    typographic(text, go) ??
    emptyValue(text, go) ??
    misspelt(go) ??
    outside(text, go) ??
    afterFiles(text, go) ??
    (go.gcflags && valueFault(text, go.gcflags))
  )
}

/** Quotes and dashes that look like those of a shell. */
function typographic(text: string, {gcflags}: GoLine): Fault | null {
  if (!gcflags) return null
  const {from, to} = gcflags
  const plain = plainShell(text).slice(from, to)
  if (plain === text.slice(from, to)) return null
  return {fault: 'typographic', from, to, expected: plain, about: ''}
}

/** `-gcflags= "-m -l"`: the value is empty, and the flags are no flags of `go build`. */
function emptyValue(text: string, {gcflags, strangers}: GoLine): Fault | null {
  if (gcflags?.value !== '' || !text.slice(gcflags.from, gcflags.to).endsWith('=')) return null
  const next = strangers.find(({from}) => /^[ \t]+$/.test(text.slice(gcflags.to, from)))
  if (!next || !isCompilers(next)) return null
  const expected = `${text.slice(gcflags.from, gcflags.to)}${text.slice(next.from, next.to)}`
  return {fault: 'empty-value', from: gcflags.from, to: next.to, expected, about: next.text}
}

/** `-gcflag`, and `gcflags` without its dash. */
function misspelt({verb, strangers, operands}: GoLine): Fault | null {
  if (verb === 'test') return null
  const [bare] = operands
  if (bare && /^gcflags=-/.test(bare.text)) {
    const to = bare.from + 'gcflags'.length
    return {fault: 'misspelt', from: bare.from, to, expected: '-gcflags', about: 'gcflags'}
  }
  const wrong = strangers.find(({text}) => {
    const name = nameOf(text)
    return name.length > 4 && closestMatch(name, ['gcflags'], {maxDistance: 2}) !== undefined
  })
  if (!wrong) return null
  const about = /^--?[^=]*/.exec(wrong.text)?.[0] ?? wrong.text
  const to = wrong.from + about.length
  return {fault: 'misspelt', from: wrong.from, to, expected: '-gcflags', about}
}

/** `-gcflags -m -l`: only the first word is the value of `-gcflags`. */
function outside(text: string, {verb, strangers, gcflags}: GoLine): Fault | null {
  // What `go test` does not know, it hands to the test.
  const stray = strangers.filter(isCompilers)
  const [first] = stray
  const last = stray.at(-1)
  if (!first || !last || stray.length < strangers.length || (verb === 'test' && !gcflags))
    return null
  const words = stray.flatMap(word => word.text.trim().split(/\s+/))
  const wrong = {fault: 'outside-gcflags', about: first.text} as const
  const value = gcflags && readValue(gcflags.value)
  const from = gcflags?.from ?? first.from
  const between = [gcflags, ...stray].filter(part => part !== null)
  const isRun = between.every(({to}, index) => {
    const next = between[index + 1]?.from ?? to
    return to <= next && /^[ \t]*$/.test(text.slice(to, next))
  })
  if (!isRun || (gcflags && !value)) {
    return {...wrong, from: first.from, to: first.to, expected: null}
  }
  const old = gcflags ? text.slice(gcflags.from, gcflags.to) : ''
  const all = [...(value?.words ?? []), ...words]
  return {...wrong, from, to: last.to, expected: writeGcflags(old, value?.pattern ?? null, all)}
}

/** Tell whether a word holds flags of the compiler that `go build` does not have. */
function isCompilers({text}: ShellWord): boolean {
  return text
    .trim()
    .split(/\s+/)
    .every(flag => /^--?(?:[mlNSBdW]|live)(?:=|$)/.test(flag) || isCluster(flag))
}

function isCluster(flag: string): boolean {
  return goFlag(nameOf(flag)) === null && meantFlags(flag) !== null
}

/** `go build main.go -gcflags=-m`: flags end where files begin. */
function afterFiles(text: string, {verb, operands}: GoLine): Fault | null {
  if (verb === 'test') return null
  const [first, ...rest] = operands
  const late = rest.find(({text}) => /^--?gcflags(?:=|$)/.test(text))
  if (!first || !late) return null
  const value = late.text.includes('=') ? late : rest[rest.indexOf(late) + 1]
  // A program may take a flag of that name.
  if (!value || !/-/.test(value.text.replace(/^--?gcflags/, ''))) return null
  const files = text.slice(first.from, late.from).trim()
  const expected = `${text.slice(late.from, value.to)} ${files}`
  return {fault: 'after-files', from: first.from, to: value.to, expected, about: `go ${verb}`}
}

/** Words in the value of `-gcflags` that are no flags of the compiler. */
function valueFault(text: string, {from, to, value}: NonNullable<GoLine['gcflags']>): Fault | null {
  const read = readValue(value)
  if (!read) return null
  const {pattern, words} = read
  const old = text.slice(from, to)
  const write = (flags: readonly string[]) => writeGcflags(old, pattern, flags)
  const about = words.find(word => /^[mlNSB](?:=\d)?$/.test(word))
  if (about !== undefined && words.every(word => compilerFlag(nameOf(word)) === 'switch')) {
    const expected = write(words.map(word => word.replace(/^(?!-)/, '-')))
    return {fault: 'no-dash', from, to, expected, about}
  }
  const unknown = unknownFlag(words)
  if (unknown === null) return null
  const meant = meantFlags(unknown)
  const fixed = words.flatMap(word => (word === unknown ? (meant ?? []) : [word]))
  return {fault: 'unknown-flag', from, to, expected: meant && write(fixed), about: unknown}
}

/** The first word that is meant as a flag, and that no version of the compiler knows. */
function unknownFlag(words: readonly string[]): string | null {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (!/^--?[A-Za-z][\w,;+-]*(?:=|$)/.test(word)) return null
    if (isHelp(word)) return null
    const known = compilerFlag(nameOf(word))
    if (known === null) return word
    if (known === 'valued' && !word.includes('=')) at++
  }
  return null
}

/** Tell whether a flag asks what flags there are: every Go program answers that. */
function isHelp(word: string): boolean {
  return /^--?h(?:elp)?$/.test(word)
}

/** The faults of `go tool compile`, which takes the compiler's flags as they are. */
function compileFault(text: string, {words}: GoLine): Fault | null {
  const flags: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    if (/^--?gcflags(?:=|$)/.test(word.text)) return gcflagsOfCompile(text, word, words[at + 1])
    if (!/^-./.test(word.text)) return lateFlag(text, words.slice(at))
    flags.push(word.text)
    if (unknownFlag([word.text])) {
      const {from, to, text: about} = word
      return {
        fault: 'unknown-flag',
        from,
        to,
        expected: meantFlags(about)?.join(' ') ?? null,
        about
      }
    }
    if (compilerFlag(nameOf(word.text)) === 'valued' && !word.text.includes('=')) at++
  }
  return null
}

function gcflagsOfCompile(
  text: string,
  word: ShellWord,
  next: ShellWord | undefined
): Fault | null {
  const value = word.text.includes('=') ? word : next
  if (!value) return null
  const read = readValue(value.text.replace(/^--?gcflags=/, ''))
  const expected = read && read.pattern === null ? read.words.join(' ') : null
  const about = text.slice(word.from, value.to)
  return {fault: 'gcflags-of-compile', from: word.from, to: value.to, expected, about}
}

/** `go tool compile main.go -m`: the compiler takes what follows a file for another one. */
function lateFlag(text: string, operands: readonly ShellWord[]): Fault | null {
  const [first, ...rest] = operands
  const late = rest.filter(({text}) => /^-[mlNS](?:=\d)?$/.test(text))
  const last = late.at(-1)
  if (!first || !last || !/\.go$/.test(first.text)) return null
  const files = operands.filter(({to}) => to <= last.to).filter(word => !late.includes(word))
  const order = [...late, ...files].map(({from, to}) => text.slice(from, to))
  const about = 'go tool compile'
  return {fault: 'after-files', from: first.from, to: last.to, expected: order.join(' '), about}
}
