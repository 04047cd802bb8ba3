/** Words that begin a command; only before them are `#`, `>` and `%` taken as prompts. */
const commandWord =
  /^(?:sudo\s+|time\s+|\w+=\S*\s+)*(?:go(?:\d[\w.]*|tip)?|cat|bat|less|more|head|tail|nl|type|vim?|nano|ls|cd|mkdir|touch|echo|export|grep|benchstat|benchcmp|objdump|gdb|dlv|perf|curl|wget|git|make|docker|tree|clear|\.\.?[\\/]\S*)(?:\s|$)/

/** Pattern of a prompt; any command may follow it, or only a known one. */
const prompts: readonly {readonly pattern: RegExp; readonly strict: boolean}[] = [
  {pattern: /^PS(?: [A-Za-z]:[^>]*)?> ?/, strict: false},
  {pattern: /^[A-Za-z]:\\[^>]*> ?/, strict: false},
  {pattern: /^(?:\([\w.-]+\) )?\[?[\w.-]+@[\w.-]+[ :][^$#%>]*[$#%>] */, strict: false},
  {
    pattern: /^(?:\([\w.-]+\) )?[➜❯»λ] +(?:\S+ +)?(?:git:\([^)]*\) *)?(?:[✗✔] *)?(?=go|cat)/u,
    strict: true
  },
  {pattern: /^[➜❯»λ] */u, strict: true},
  {pattern: /^[~/][\w./~-]* ?[$#%>] /, strict: true},
  {pattern: /^-> ?[$%#] /, strict: false},
  {pattern: /^\$ ?(?=[\w./~])/, strict: false},
  {pattern: /^[\w.~/-]*[$] /, strict: true},
  {pattern: /^[>%#] ?/, strict: true}
]

const bareCommand =
  /^(?:\w+=\S*\s+)*(?:go(?:\d[\w.]*|tip)?\s+(?:build|run|test|install|vet|tool|version|list)(?:\s|$)|cat\s+(?:-n\s+)?\S+\.go\s*$)/

/**
 * Find where the command of a line begins, past its prompt, as an index into the line.
 *
 * @returns `null` if the line is no command.
 */
export function commandStart(line: string): number | null {
  const indent = line.length - line.trimStart().length
  const text = line.slice(indent, indent + 400)
  for (const {pattern, strict} of prompts) {
    const prompt = pattern.exec(text)?.[0]
    if (prompt === undefined) continue
    const rest = text.slice(prompt.length)
    if (rest !== '' && (!strict || commandWord.test(rest))) return indent + prompt.length
  }
  return bareCommand.test(text) ? indent : null
}

/** Name of the `.go` file that a command shows (`cat main.go`). */
export function shownFile(command: string): string | null {
  const shown = /^(?:cat|bat|less|more|nl|type|vim?)\s(?:.*\s)?(\S+\.go)\s*(?:$|\|)/.exec(command)
  return shown?.[1] ?? null
}
