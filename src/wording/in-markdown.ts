import {visible} from './visible.ts'

/** Write a sentence as Markdown: inline code stays that, nothing else in it means anything. */
export function inMarkdown(sentence: string): string {
  return visible(sentence)
    .split(/((?<!`)(`+)(?!`).*?(?<!`)\2(?!`))/)
    .map((piece, index) => (index % 3 === 0 ? escapeMarkdown(piece) : index % 3 === 1 ? piece : ''))
    .join('')
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#~@!&]/g, '\\$&')
}
