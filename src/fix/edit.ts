import type {Edit} from '../model/index.ts'

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

/**
 * Find where a place that no edit touches is after the edits. What is put in there stands before
 * it.
 */
export function movedOffset(offset: number, edits: readonly Edit[]): number {
  return edits.reduce(
    (at, {from, to, text}) => (to <= offset ? at + text.length - (to - from) : at),
    offset
  )
}
