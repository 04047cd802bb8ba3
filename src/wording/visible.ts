/** Characters that a terminal, a runner or a reader would interpret. */
const invisible = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu

/** The pictures that Unicode has of control characters begin here. */
const pictures = 0x2400

/**
 * Return text of an article, or of the compiler, so that whatever shows it only shows it: control
 * characters and line endings by their pictures (`␛`, `␊`), others that are not seen as `�`, and what
 * the log of a workflow takes for a command (`::error::`, `##[group]`) with a letter that looks the
 * same. Each stays as many UTF-16 code units, so that columns keep their meaning.
 */
export function visible(text: string): string {
  return text
    .replace(invisible, picture)
    .replace(/(?<![^\s]):(?=:[a-z])/gi, '\uFF1A')
    .replaceAll('##[', '#\uFF03[')
}

/** The same for text whose lines are to stay lines. */
export function visibleLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(visible)
    .join('\n')
}

function picture(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(pictures + code)
  return code === 0x7f ? '\u2421' : '\uFFFD'
}
