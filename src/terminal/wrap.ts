import stringWidth from 'string-width'

/**
 * Break a sentence into lines at its spaces, so that each is at most so many columns wide. Inline
 * code is kept together where it fits a line; a word that is longer than a line stands alone.
 */
export function wrap(sentence: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(sentence, columns)) {
    const longer = line === '' ? piece : `${line} ${piece}`
    if (line !== '' && stringWidth(longer) > columns) {
      lines.push(line)
      line = piece
    } else {
      line = longer
    }
  }
  return [...lines, line]
}

/** Words, and inline code with the words in it, if that fits a line. */
function piecesOf(sentence: string, columns: number): readonly string[] {
  const words = sentence.split(' ').filter(word => word !== '')
  const pieces: string[] = []
  for (let index = 0; index < words.length; index++) {
    const end = closing(words, index)
    const whole = words.slice(index, end + 1).join(' ')
    const fits = stringWidth(whole) <= columns
    pieces.push(fits ? whole : (words[index] ?? ''))
    if (fits) index = end
  }
  return pieces
}

/** Index of the word that closes the inline code which a word opens; its own if it opens none. */
function closing(words: readonly string[], start: number): number {
  let isOpen = false
  for (let index = start; index < words.length; index++) {
    const ticks = words[index]?.match(/`/g)?.length ?? 0
    if (ticks % 2 === 1) isOpen = !isOpen
    if (!isOpen) return index
  }
  return start
}
