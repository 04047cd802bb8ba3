import stringWidth from 'string-width'
import {visible} from '../wording/index.ts'

/** Columns that a tab takes at most: it goes to the next multiple. */
const tabWidth = 4

/** Mark of an omission. */
const gap = '…'

/** Return a line as a terminal shows it: with spaces for tabs, and nothing that it would obey. */
export function expand(text: string): string {
  let shown = ''
  for (const [index, piece] of text.split('\t').entries()) {
    if (index > 0) shown += ' '.repeat(tabWidth - (stringWidth(shown) % tabWidth))
    shown += visible(piece)
  }
  return shown
}

/** Columns of a terminal that something takes: from one up to and without another, 0-based. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Return the columns that a piece of a line takes, given in UTF-16 code units; at least one. */
export function stretchOf(text: string, {from, to}: Stretch): Stretch {
  const start = stringWidth(expand(text.slice(0, from)))
  return {from: start, to: Math.max(start + 1, stringWidth(expand(text.slice(0, to))))}
}

/** A line that was clipped, and how many columns what is left of it stands further left. */
export interface Clipped {
  readonly text: string
  readonly shift: number
}

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'})

/** Flags for a line that goes on before or behind the given text. */
interface More {
  readonly before: boolean
  readonly behind: boolean
}

/**
 * Clip a line to some columns, around a stretch of it that is to be seen. No character is cut: of one
 * that takes two columns, or is made of several code points, all or nothing is left.
 */
export function clip(
  line: string,
  stretch: Stretch,
  columns: number,
  more: More = {before: false, behind: false}
): Clipped {
  return clipFrom(line, firstColumn(stretch, stringWidth(line), columns), columns, more)
}

/** Clip a line to some columns, without those before the first that is to be seen (0-based). */
export function clipFrom(line: string, from: number, columns: number, more: More): Clipped {
  const width = stringWidth(line)
  const room = Math.max(1, columns)
  const fits = width + Number(more.before) + Number(more.behind) <= room
  if (fits && from === 0) {
    const text = `${more.before ? gap : ''}${line}${more.behind ? gap : ''}`
    return {text, shift: more.before ? -1 : 0}
  }
  const isCutBefore = from > 0 || more.before
  let at = 0
  let start = from
  let shown = ''
  for (const {segment} of graphemes.segment(line)) {
    const wide = stringWidth(segment)
    if (at < from) start = at + wide
    else if (at + wide - start + Number(isCutBefore) > room - 1) break
    else shown += segment
    at += wide
  }
  const isCutBehind = at < width || more.behind
  const text = `${isCutBefore ? gap : ''}${shown}${isCutBehind ? gap : ''}`
  return {text, shift: isCutBefore ? start - 1 : 0}
}

/** Return the first column to show: none is left out where the stretch is seen anyway. */
export function firstColumn({from, to}: Stretch, width: number, room: number): number {
  if (width <= room || to <= room - 1) return 0
  const length = Math.min(to - from, room - 2)
  const before = Math.floor((room - 2 - length) / 2)
  return Math.max(0, Math.min(from - before, width - room + 2))
}
