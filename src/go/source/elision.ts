import QuickLRU from 'quick-lru'
import {lexemes} from './lexemes.ts'
import {functionAt, outlineOf} from './outline.ts'

/** A place where the author left code out. */
export interface Elision {
  /** UTF-16 offsets of the dots, or of the comment that says so. */
  readonly from: number
  readonly to: number
  /** 1-based. */
  readonly line: number
  /** The function or method whose body it is in, by name; `null` outside of any. */
  readonly inFunction: string | null
  /** It is no Go, so that the compiler must not see it. */
  readonly isBare: boolean
}

const dots = '(?:\\.{3,}|…+|。{3,})'
/** Cheap test before reading: what every elision has. */
const anyElision = /\.{3}|…|。{3}|\b(?:snip|omitted|elided)\b/iu
const bareLine = new RegExp(`^[ \\t]*(?<dots>${dots}|[[(]${dots}[\\])])[ \\t]*(?=//|$)`, 'dgmu')
const bareBody = new RegExp(
  `(?<=(?:\\{|\\bimport[ \\t]*\\()[ \\t]*)(?<dots>${dots})(?=[ \\t]*[)}])`,
  'dgu'
)
/** A comment that stands for code: `// ...`, `// (…)`, `// ... more of the same`, `// <snip>`. */
const saying = new RegExp(
  `^(?://+|/\\*+)\\s*(?:[([{<]?\\s*${dots}|[([{<]?(?:snip(?:ped)?|omitted|elided)[)\\]}>]?\\s*(?:\\*/)?$)`,
  'iu'
)

/** Sources of the articles that are underway. */
const known = new QuickLRU<string, readonly Elision[]>({maxSize: 64})

/** Find where code is left out of Go source. */
export function elisionsOf(source: string): readonly Elision[] {
  if (!anyElision.test(source)) return []
  const before = known.get(source)
  if (before) return before
  const found = findElisions(source)
  known.set(source, found)
  return found
}

/** Tell whether code is left out anywhere. */
export function hasElision(source: string): boolean {
  return elisionsOf(source).length > 0
}

/** Tell whether code is left out of the function that a line (1-based) is in. */
export function isInElidedBody(source: string, line: number): boolean {
  const names = new Set(elisionsOf(source).flatMap(({inFunction}) => inFunction ?? []))
  const name = names.size === 0 ? null : functionAt(outlineOf(withoutElisions(source)), line)
  return name !== null && names.has(name)
}

/** Put spaces where the author left something out, as many as it has bytes: the compiler knows no dots. */
export function withoutElisions(source: string): string {
  return blank(source, elisionsOf(source))
}

/** Tell whether a line of output says that lines are left out: `...`, `[…]`, `.. and so on ..`. */
export function isMissingLines(line: string): boolean {
  const short = line
    .trim()
    .replace(/\.{3,}|…+/g, '…')
    .replaceAll('..', '‥')
  return /^\W{0,3}(?:…|[…‥].{0,20}[…‥])\W{0,3}$/.test(short)
}

/** As many spaces as a text has bytes. */
export function spaces(text: string): string {
  return ' '.repeat(Buffer.byteLength(text))
}

type Place = Pick<Elision, 'from' | 'to' | 'isBare'>

function findElisions(source: string): readonly Elision[] {
  const places = [...barePlaces(source), ...commentPlaces(source)].toSorted(
    (a, b) => a.from - b.from
  )
  if (places.length === 0) return []
  const outline = outlineOf(blank(source, places))
  let line = 1
  let end = 0
  return places.map(place => {
    line += source.slice(end, place.from).split('\n').length - 1
    end = place.from
    return {...place, line, inFunction: functionAt(outline, line)}
  })
}

function barePlaces(source: string): readonly Place[] {
  const opaque = [...lexemes(source)].filter(({kind}) => kind === 'comment' || kind === 'literal')
  return [bareLine, bareBody]
    .flatMap(pattern => [...source.matchAll(pattern)])
    .flatMap(match => {
      const [from, to] = match.indices?.groups?.dots ?? [0, 0]
      const isHidden = opaque.some(
        ({from: start, text}) => start <= from && from < start + text.length
      )
      return isHidden ? [] : [{from, to, isBare: true}]
    })
}

/** Comments that stand for code, alone on their line or as all that a pair of braces has. */
function commentPlaces(source: string): readonly Place[] {
  return [...lexemes(source)].flatMap(({kind, text, from}) => {
    if (kind !== 'comment' || !saying.test(text)) return []
    const before = source.slice(source.lastIndexOf('\n', from - 1) + 1, from)
    return /^\s*$|\{\s*$/.test(before) ? [{from, to: from + text.length, isBare: false}] : []
  })
}

function blank(source: string, places: readonly Place[]): string {
  const pieces: string[] = []
  let end = 0
  for (const {from, to} of places.filter(({isBare}) => isBare)) {
    pieces.push(source.slice(end, from), source.slice(from, to).replace(/[^\s]/gu, spaces))
    end = to
  }
  return [...pieces, source.slice(end)].join('')
}
