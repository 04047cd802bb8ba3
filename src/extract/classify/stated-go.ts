/** Go versions that the article's own words name. */
export interface StatedVersions {
  /** What `go version` printed, the first of them. */
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

/** Versions that prose names ("with Go 1.13"), as `1.13`. */
export function namedGo(text: string): readonly string[] {
  return [...text.matchAll(namedVersions)].flatMap(
    match => (match[1] ?? '').match(/1\.\d{1,2}/g) ?? []
  )
}

/** The version that the article is about, if that is clear. */
export function statedGo({printed, named}: StatedVersions): string | null {
  const [only] = named
  return printed ?? (named.size === 1 && only !== undefined ? only : null)
}
