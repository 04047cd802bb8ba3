import {compilerFlags, isHarmlessFlag} from '../../go/command/index.ts'
import {processors, systems} from '../../go/target/index.ts'
import type {Directive, DirectiveProblem, MappedText, Range} from '../../model/index.ts'
import {rangeOf, type SourceLines} from '../../model/text/index.ts'

/** What an author's words come to. */
export interface DirectiveReading {
  readonly directive: Directive | null
  readonly problems: readonly DirectiveProblem[]
}

type Settings = {-readonly [Key in Exclude<keyof Directive, 'range' | 'skip'>]: Directive[Key]} & {
  skip: boolean
  reason: string | null
}
type Word = {readonly key: string; readonly value: string | null; readonly range: Range}
/** Take a value over; a sentence says why it cannot be taken. */
type Setter = (settings: Settings, value: string) => string | null

/** Take over a value that Go has to know. */
function targetSetter(
  key: 'goos' | 'goarch',
  known: readonly string[],
  what: string,
  example: string
): Setter {
  return (settings, value) => {
    settings[key] = value
    return known.includes(value)
      ? null
      : `\`${key}=${value}\` is not ${what}, expected one such as \`${key}=${example}\``
  }
}

const setters: Readonly<Record<string, Setter>> = {
  file: (settings, value) => {
    settings.file = value
    return /\.go$/.test(value) ? null : `\`file=${value}\` does not name a \`.go\` file`
  },
  for: (settings, value) => {
    settings.for = value
    return /\.go$/.test(value) ? null : `\`for=${value}\` does not name a \`.go\` file`
  },
  go: (settings, value) => {
    settings.go = goVersion(value)
    return settings.go
      ? null
      : `\`go=${value}\` is not a Go version, expected one such as \`go=1.22\``
  },
  goos: targetSetter('goos', systems, 'a system that Go compiles for', 'windows'),
  goarch: targetSetter('goarch', processors, 'an architecture that Go compiles for', 'arm64'),
  offset: (settings, value) => {
    const isCount = /^\d{1,7}$/.test(value)
    if (isCount) settings.offset = Number(value)
    return isCount ? null : `\`offset=${value}\` is not a number of lines`
  },
  flags: (settings, value) => {
    const flags = compilerFlags(value.trim().split(/\s+/))
    const unusable = flags.find(flag => !isHarmlessFlag(flag))
    if (unusable !== undefined)
      return `\`${unusable}\` is not a compiler flag that can be used here`
    if (flags.length === 0)
      return `\`flags=${value}\` holds no compiler flags, expected \`flags="-m"\``
    settings.flags = flags
    return null
  },
  reason: (settings, value) => {
    settings.reason = value.trim() || null
    return null
  }
}

/** A Go version as `1.22`, from `1.22`, `go1.22.3`, `1.22.3`. */
export function goVersion(value: string): string | null {
  return /^(?:go)?\s*v?(1\.\d{1,2})(?:\.\d+|(?:rc|beta)\d+)?$/i.exec(value.trim())?.[1] ?? null
}

/**
 * Read the words of a directive.
 *
 * @param isOurs All words are ours (a `goclaims` comment), so an unknown one is a problem; in the
 *   meta of a fence other words belong to others.
 */
export function readDirective(
  lines: SourceLines,
  text: MappedText,
  isOurs: boolean
): DirectiveReading {
  const problems: DirectiveProblem[] = []
  const settings: Settings = {
    file: null,
    for: null,
    flags: null,
    go: null,
    goos: null,
    goarch: null,
    offset: null,
    partial: false,
    skip: false,
    reason: null
  }
  const taken = new Map<string, string | null>()
  for (const word of wordsOf(lines, text, isOurs)) {
    const problem = takeWord(settings, word, taken)
    if (problem) problems.push({range: word.range, problem})
    taken.set(word.key, word.value)
  }
  if (taken.size === 0) {
    const problem = `This comment is empty, expected ${knownWords}`
    const range = rangeOf(lines, text, 0, text.text.length)
    return {directive: null, problems: isOurs ? [{range, problem}] : []}
  }
  const start = text.text.length - text.text.trimStart().length
  const range = rangeOf(lines, text, start, Math.max(start, text.text.trimEnd().length))
  const contradiction = contradictionOf(settings)
  if (contradiction) problems.push({range, problem: contradiction})
  const {skip, reason, ...rest} = settings
  return {directive: {...rest, skip: skip ? {reason} : null, range}, problems}
}

function takeWord(settings: Settings, word: Word, taken: ReadonlyMap<string, string | null>) {
  const {key, value} = word
  if (taken.has(key) && taken.get(key) !== value) return `\`${key}\` is said twice`
  if (key === 'skip' || key === 'partial') {
    settings[key] = true
    return value === null ? null : `\`${key}\` takes no value`
  }
  const setter = Object.hasOwn(setters, key) ? setters[key] : undefined
  if (!setter) return `Unknown word \`${key}\`, expected ${knownWords}`
  return value === null || value === ''
    ? `\`${key}\` needs a value: \`${key}=…\``
    : setter(settings, value)
}

const knownWords = [...Object.keys(setters).map(key => `${key}=`), 'partial', 'skip']
  .map(word => `\`${word}\``)
  .join(', ')
  .replace(/, ([^,]*)$/, ' or $1')

function contradictionOf(settings: Settings): string | null {
  if (!settings.skip)
    return settings.reason === null ? null : '`reason` says why to `skip`, but there is no `skip`'
  const other = besideSkip(settings)
  return other ? saysNothing(other) : null
}

/** A word that is about checking, beside one that says not to check. */
function besideSkip(said: Omit<Directive, 'file' | 'skip' | 'range'>) {
  const words = ['flags', 'for', 'offset', 'go', 'goos', 'goarch', 'partial'] as const
  return words.find(word => said[word] !== null && said[word] !== false)
}

function saysNothing(word: string): string {
  return `\`skip\` leaves nothing to check, so \`${word}\` has no effect`
}

/** More words than this (in characters) are no directive. */
const longest = 2000

/** The words that are ours, with quotes off. */
function* wordsOf(lines: SourceLines, text: MappedText, isOurs: boolean): Generator<Word> {
  const pattern =
    /\{[^}]*\}|([A-Za-z][\w-]*)(=(?:"[^"]*"|'[^']*'|“[^”]*”|[^\s"'“}]*))?|[^\s{}]+|[{}]/g
  for (const match of text.text.slice(0, longest).matchAll(pattern)) {
    const [word, name, assigned] = match
    const at = match.index
    const isWord = name !== undefined && /^[\s{}]?$/.test(text.text[at + word.length] ?? '')
    if (!isOurs && !(isWord && isKnown(name, assigned) && /^[\s{]?$/.test(text.text[at - 1] ?? '')))
      continue
    const value = assigned?.slice(1).replace(/^(?:"(.*)"|'(.*)'|“(.*)”)$/s, '$1$2$3') ?? null
    yield {key: name ?? word, value, range: rangeOf(lines, text, at, at + word.length)}
  }
}

/** Tell whether a word in the meta of a fence is meant for us. */
function isKnown(name: string, assigned: string | undefined): boolean {
  if (name === 'partial' || name === 'skip') return assigned === undefined
  // Other sites say `file=app.ts`, too.
  if (name === 'file') return /\.go["'”]?$/.test(assigned ?? '')
  return assigned !== undefined && Object.hasOwn(setters, name)
}

/**
 * Return what a comment and the meta after it say together: the comment, then what only the meta
 * says.
 */
export function mergeReadings(first: DirectiveReading, second: DirectiveReading): DirectiveReading {
  const problems = [...first.problems, ...second.problems]
  const [one, two] = [first.directive, second.directive]
  if (!one || !two) return {directive: one ?? two, problems}
  const doubled = (['file', 'for', 'go', 'goos', 'goarch', 'offset'] as const).find(
    key => one[key] !== null && two[key] !== null && one[key] !== two[key]
  )
  if (doubled) problems.push({range: two.range, problem: `\`${doubled}\` is said twice`})
  const [skipping, other] = one.skip ? [one, two] : [two, one]
  const idle = skipping.skip && !other.skip ? besideSkip(other) : undefined
  if (idle) problems.push({range: other.range, problem: saysNothing(idle)})
  const directive = {
    file: one.file ?? two.file,
    for: one.for ?? two.for,
    flags: one.flags ?? two.flags,
    go: one.go ?? two.go,
    goos: one.goos ?? two.goos,
    goarch: one.goarch ?? two.goarch,
    offset: one.offset ?? two.offset,
    partial: one.partial || two.partial,
    skip: one.skip ?? two.skip,
    range: one.range
  }
  return {directive, problems}
}
