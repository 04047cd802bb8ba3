/** A piece of the article, from one offset up to and without another, and what to put there. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

export type Edited =
  | {readonly ok: true; readonly text: string}
  | {readonly ok: false; readonly problem: string}

/** Apply edits by offset, last to first. Edits that overlap are a problem, never a guess. */
export function applyEdits(source: string, edits: readonly Edit[]): Edited {
  const sorted = edits.toSorted((a, b) => a.from - b.from || a.to - b.to)
  const clash = sorted.find((edit, index) => {
    const next = sorted[index + 1]
    return next && (next.from < edit.to || (next.from === edit.from && next.to === edit.to))
  })
  if (clash) return {ok: false, problem: `two corrections overlap at offset ${clash.from}`}
  const text = sorted.reduceRight(
    (whole, edit) => whole.slice(0, edit.from) + edit.text + whole.slice(edit.to),
    source
  )
  return {ok: true, text}
}

/** Where a place that no edit touches is after the edits. What is put in there stands before it. */
export function movedOffset(offset: number, edits: readonly Edit[]): number {
  return edits.reduce(
    (at, {from, to, text}) => (to <= offset ? at + text.length - (to - from) : at),
    offset
  )
}

/**
 * The edit that makes a stretch of the article read as a text, as short as it can be. It always
 * takes something away too, so that it never stands at one place with what is put in between lines.
 */
export function replacing(source: string, from: number, to: number, text: string): readonly Edit[] {
  if (source.slice(from, to) === text) return []
  const most = Math.min(to - from, text.length)
  let start = 0
  while (start < most && source[from + start] === text[start]) start++
  let end = 0
  while (end < most - start && source[to - 1 - end] === text[text.length - 1 - end]) end++
  if (start + end === to - from) {
    if (end > 0) end--
    else if (start > 0) start--
  }
  // Half of a surrogate pair is no character.
  if (isHighSurrogate(source.charCodeAt(from + start - 1)) && start > 0) start--
  if (isLowSurrogate(source.charCodeAt(to - end)) && end > 0) end--
  return [{from: from + start, to: to - end, text: text.slice(start, text.length - end)}]
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
