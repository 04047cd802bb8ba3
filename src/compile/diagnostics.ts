import {type CompletedFile, toUnitPositions} from '../complete/index.ts'
import {parseLine} from '../go/messages/index.ts'
import type {Diagnostic} from '../model/index.ts'

/** Read what the compiler printed, in positions of the unit. Lines about lines of ours are left out. */
export function diagnosticsOf(
  output: string,
  files: readonly CompletedFile[]
): readonly Diagnostic[] {
  return messageLines(output).flatMap(line => {
    const text = toUnitPositions(line, files)
    const parsed = text === null ? null : parseLine(text, 'compiler')
    if (!parsed) return []
    const {kind, subject, text: words, fields} = parsed.message
    return [{kind, subject, text: words, fields, position: parsed.position}]
  })
}

/** The lines of the output, where a raw string that spans lines (Go 1.18 – 1.21) is made one. */
function messageLines(output: string): readonly string[] {
  const lines: string[] = []
  let open = false
  for (const line of output.split(/\r?\n/)) {
    if (open) lines.push(`${lines.pop() ?? ''} ${line}`)
    else if (line !== '') lines.push(line)
    if ((line.split('`').length - 1) % 2 === 1) open = !open
  }
  return lines
}
