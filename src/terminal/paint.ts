import {styleText} from 'node:util'

/** Colours a text for a terminal, or leaves it as it is. */
export type Paint = (
  style: 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan',
  text: string
) => string

/** Colours where they are wanted. */
export function painter(color: boolean): Paint {
  return (style, text) => (color ? styleText(style, text, {validateStream: false}) : text)
}
