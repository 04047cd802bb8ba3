import {numberOf} from '../../go/version/index.ts'

/** Go versions that the article's own words name. */
export interface StatedVersions {
  /** First output of `go version`. */
  readonly printed: string | null
  readonly named: ReadonlySet<string>
}

const printedVersion = /\bgo version (?:devel )?go(1\.\d{1,2})/
const namedVersions =
  /(?<![\w./-])(?:Go|Golang|go)(?:[ -]?(?:version |version: |ver\.? ?|v|版本 ?|版 ?))? ?(1\.\d{1,2}(?:\.(?:\d{1,2}|x))?(?:\s?(?:[/,、~–-]|and|or|to|和|及|到|至|から)\s?(?:Go ?)?1\.\d{1,2}(?:\.(?:\d{1,2}|x))?){0,6})(?![\w.]?\d|[A-Za-z])/giu

/** Version in the output of `go version`, as `1.14`. */
export function printedGo(text: string): string | null {
  return printedVersion.exec(text)?.[1] ?? null
}

/** Words before a version that something was no longer so in: it is not the one that is used. */
const passed = /\b(?:before|until|prior to|older than|earlier than)\s*$/i
const longestPassed = 'earlier than  '.length

/** Versions that prose names as used ("with Go 1.13"), as `1.13`; none of "before Go 1.13". */
export function namedGo(text: string): readonly string[] {
  return [...text.matchAll(namedVersions)]
    .filter(({index}) => !passed.test(text.slice(Math.max(0, index - longestPassed), index)))
    .flatMap(match => (match[1] ?? '').match(/1\.\d{1,2}/g) ?? [])
}

/** Every version that the article's words name, oldest first. */
export function saidGos({printed, named}: StatedVersions): readonly string[] {
  const all = new Set([...(printed === null ? [] : [printed]), ...named])
  return [...all].sort((one, other) => numberOf(one) - numberOf(other))
}

/** The version that the article is about, if that is clear. */
export function statedGo({printed, named}: StatedVersions): string | null {
  const [only] = named
  return printed ?? (named.size === 1 && only !== undefined ? only : null)
}
