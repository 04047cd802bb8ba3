/** A line that stands for code that is left out: `...`, `…`, `// ...`, `/* ... */
;`, ` // (…)`. */
export function isElision(line: string): boolean {
  return /^\s*(?:(?:\/\/|\/\*)\s*)?(?:[([{]\s*)?(?:\.{3,}|…+)\s*(?:[)\]}]\s*)?(?:\*\/\s*)?$/.test(
    line
  )
}
