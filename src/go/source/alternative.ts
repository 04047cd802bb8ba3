import {parser} from '@lezer/go'

/** Beginning of a line of code, up to the word that distinguishes it. */
const lead = /^return\b|^(?:(?:var|const|type|func|go|defer)\s+)?[\p{L}_*&(][\p{L}\p{N}_.*&)]*/u

/**
 * Tell for each line (0-based) whether it is code in a comment that may stand for the line before
 * or after it: `// size = 1 << 20` below `size = 64`. An article that shows it may speak of both.
 */
export function alternatives(lines: readonly string[]): readonly number[] {
  return lines.flatMap((line, index) => {
    const code = /^\s*\/\/\s*(\S.*)$/.exec(line)?.[1]
    if (code === undefined || !/[=([{<"&]/.test(code)) return []
    const own = leadOf(code)
    const isNear = [nearestCode(lines, index, -1), nearestCode(lines, index, 1)].some(
      other => other !== null && own !== null && own === leadOf(other) && other.trim() !== code
    )
    return isNear && isCode(code) ? [index] : []
  })
}

function leadOf(code: string): string | null {
  return lead.exec(code.trim())?.[0] ?? null
}

/** The next line in a direction that is no comment; `null` behind an empty one. */
function nearestCode(lines: readonly string[], from: number, step: 1 | -1): string | null {
  let at = from + step
  while (/^\s*\/\//.test(lines[at] ?? '')) at += step
  const line = lines[at] ?? ''
  return line.trim() === '' ? null : line
}

/** Tell whether a text is Go, as a statement, a field, or the beginning of a declaration. */
function isCode(text: string): boolean {
  const whole = text.trimEnd().endsWith('{') ? `${text}}` : text
  const settings = [`func _() {\n${whole}\n}`, `type _ struct {\n${whole}\n}`, whole]
  return settings.some(source => {
    let errors = 0
    parser.parse(source).iterate({
      enter(node) {
        if (node.type.isError) errors++
      }
    })
    return errors === 0
  })
}
