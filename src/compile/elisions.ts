import {opaqueRanges} from './tokens.ts'

const dots = '(?:\\.{3,}|…+|。{3,})'
const elidedLine = new RegExp(`^[ \\t]*(${dots}|\\[${dots}\\])[ \\t]*(?=//|$)`, 'gmu')
/* What stands before it is looked at last: else white space is read again from each of its characters. */
const elidedBody = new RegExp(`${dots}(?=[ \\t]*\\})(?<=\\{[ \\t]*${dots})`, 'gu')

/** Put spaces where the author left something out (`...` on a line of its own, `{ ... }`), as many as it has bytes. */
export function blankElisions(code: string): string {
  if (!/\.{3}|…|。{3}/u.test(code)) return code
  const opaque = opaqueRanges(code)
  const blankOutside = (match: string, ...rest: unknown[]) => {
    const from = rest.find(value => typeof value === 'number') ?? 0
    const hidden = opaque.some(range => range.from <= from && from < range.to)
    return hidden ? match : match.replace(/[^\s]/gu, character => spaces(character))
  }
  return code.replace(elidedLine, blankOutside).replace(elidedBody, blankOutside)
}

/** As many spaces as a text has bytes. */
export function spaces(text: string): string {
  return ' '.repeat(Buffer.byteLength(text))
}
