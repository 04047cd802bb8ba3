import {lexemes} from '../../go/source/index.ts'
import type {MappedText} from '../../model/index.ts'

/**
 * Return Go with plain spaces where converters and word processors left others, which no compiler
 * takes; not in strings, which may mean them.
 */
export function withPlainSpaces(code: MappedText): MappedText {
  if (!/[\u00A0\u3000]/.test(code.text)) return code
  const parts = [...lexemes(code.text)].map(({kind, text}) =>
    kind === 'space' ? text.replace(/[\u00A0\u3000]/g, ' ') : text
  )
  return {...code, text: parts.join('')}
}
