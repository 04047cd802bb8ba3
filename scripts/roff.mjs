// What a page of the manual is made of, in roff. Of the libraries, remark-man puts today's month on
// a page, has no paragraphs with tags, and makes what `mandoc -Tlint` warns of.

/**
 * Text, in which words between backticks are bold.
 *
 * @param {string} sentence
 */
export function text(sentence) {
  const parts = sentence.split('`').map((part, index) => (index % 2 ? bold(part) : literal(part)))
  const lines = parts
    .join('')
    .replaceAll(/(.{1,78})(?: |$)/g, '$1\n')
    .trimEnd()
  // A line that begins with one of these would be a request.
  return lines.replaceAll(/^(?=[.'])/gm, '\\&')
}

/** @param {string} words */
export function bold(words) {
  return `\\fB${literal(words)}\\fR`
}

/** @param {string} words */
export function italic(words) {
  return `\\fI${literal(words)}\\fR`
}

/**
 * @param {string} title
 * @param {...string} parts
 */
export function section(title, ...parts) {
  return [`.SH ${title}`, ...parts].join('\n')
}

/**
 * A paragraph that hangs below its tag.
 *
 * @param {string} tag in roff
 * @param {string} sentence
 */
export function tagged(tag, sentence) {
  return `.TP\n${tag}\n${text(sentence)}`
}

/**
 * A line that stands for itself.
 *
 * @param {string} words
 */
export function line(words) {
  return `.EX\n${literal(words)}\n.EE`
}

/** @param {string} words */
function literal(words) {
  return words.replaceAll('\\', '\\e').replaceAll('-', '\\-')
}
