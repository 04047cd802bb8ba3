/*
 * Newer compilers print what an operand was replaced by: the value of a constant or of a variable
 * that never changes (`x` → `42`, `make([]int, n)` → `make([]int, 1)`), or the result of an
 * inlined call (`f()` → `~r0`).
 */

const literal = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+'|(?<![\p{L}\p{N}_.])-?\d[\p{L}\p{N}_.]*/gu
const wholeLiteral =
  /^(?:"(?:[^"\\\n]|\\.)*"(?:\.\.\.)?|'(?:[^'\\\n]|\\.)+'|-?\d[\p{L}\p{N}_.+-]*|true|false|nil)$/u
const replacement =
  /^(?:~r\d*|new\(.*\)|make\(.*\)|&?[\p{L}_][\p{L}\p{N}_.]*(?:\[.*\])?\{.*\}|\[\d*\][^ ]*\{.*\}|map\[.*\}|func literal)$/u
const named =
  /^[*&]?[\p{L}_][\p{L}\p{N}_.]*(?:[([].*[)\]])?(?:\.[\p{L}_][\p{L}\p{N}_]*(?:\(.*\))?)*$/u

/** Whether an operand is what a compiler puts in the place of a name: a constant, a result, a fresh value. */
function isReplacement(operand: string): boolean {
  return wholeLiteral.test(operand) || replacement.test(operand)
}

/** Whether one operand may be printed for another, the same place in the code granted. */
export function mayReplace(name: string, value: string): boolean {
  return isReplacement(value) && !isReplacement(name) && named.test(name)
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whether `value` is `name` with names or sums in it replaced by their constant values. */
export function isFolded(name: string, value: string): boolean {
  const parts = value.split(literal)
  if (parts.length === 1 || wholeLiteral.test(value)) return false
  const pattern = new RegExp(`^${parts.map(escaped).join('([^,{}]+?)')}$`, 'u')
  const found = pattern.exec(name)
  if (found === null || name === value) return false
  const values = value.match(literal) ?? []
  return found
    .slice(1)
    .every((part, index) => part === values[index] || !wholeLiteral.test(part.trim()))
}
