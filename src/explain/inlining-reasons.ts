import type {Diagnostic} from '../model/index.ts'
import {quote} from '../wording/index.ts'
import type {Evidence} from './compiler-output.ts'
import type {Reasoning} from './explanation.ts'
import {plainly} from './plainly.ts'

/** Inlining budget of a function; the compiler only prints it when exceeded. */
const budget = 80

/** Say why a function can be inlined, or cannot. */
export function functionReasons(
  {position, subject}: Diagnostic,
  {detailed}: Evidence
): readonly Reasoning[] {
  const said = detailed.filter(
    other => isAboutInlining(other) && other.subject === subject && isAt(other, position)
  )
  return said.map(reasonOf)
}

/** Say why a call is inlined: what is known of the function that is called. */
export function callReasons({subject}: Diagnostic, {detailed}: Evidence): readonly Reasoning[] {
  const said = detailed.filter(other => isAboutInlining(other) && other.subject === subject)
  if (said.length > 0) return said.slice(0, 1).map(reasonOf)
  return [
    plainly(
      `${quote(subject)} is declared elsewhere, so the compiler does not say here what inlining it costs.`
    )
  ]
}

function isAboutInlining({kind}: Diagnostic): boolean {
  return kind === 'can-inline' || kind === 'cannot-inline'
}

function isAt({position}: Diagnostic, {file, line, column}: Diagnostic['position']): boolean {
  return position.file === file && position.line === line && position.column === column
}

function reasonOf({kind, subject, text, fields}: Diagnostic): Reasoning {
  const function_ = quote(subject)
  if (kind === 'can-inline') {
    const cost =
      fields.cost === undefined
        ? ''
        : `: it costs ${fields.cost}, and ${budget} is what a function may cost`
    const body = fields.body === undefined ? '' : `. It is inlined as ${quote(fields.body)}`
    return plainly(`${function_} is small enough to be inlined${cost}${body}.`)
  }
  const reason = fields.reason ?? text
  const row = refusals.find(({pattern}) => pattern.test(reason))
  const match = row?.pattern.exec(reason) ?? null
  const why = row && match ? row.sentence(match) : quote(reason)
  return plainly(`${function_} cannot be inlined: ${why}.`)
}

/**
 * Reasons why a function is not inlined, in the compiler's words and in a sentence. Go 1.13 to
 * 1.27.
 */
const refusals: readonly {
  readonly pattern: RegExp
  readonly sentence: (match: RegExpExecArray) => string
}[] = [
  {
    pattern: /^function too complex: cost (\d+) exceeds budget (\d+)/,
    sentence: ([, cost, most]) => `it costs ${cost}, more than the ${most} that it may`
  },
  {pattern: /^recursive/, sentence: () => 'it calls itself'},
  {pattern: /^marked (go:\w+)/, sentence: ([, mark]) => `\`//${mark}\` stands above it`},
  {pattern: /^no function body/, sentence: () => 'it has no body in Go'},
  {pattern: /^call to (\w+)/, sentence: ([, name]) => `it calls \`${name}\``},
  {pattern: /^unhandled op DEFER/, sentence: () => 'it has a `defer`'},
  {pattern: /^unhandled op GO\b/, sentence: () => 'it starts a goroutine'},
  {pattern: /^unhandled op SELECT/, sentence: () => 'it has a `select`'},
  {
    pattern: /^unhandled op (?:FOR|RANGE)/,
    sentence: () => 'it has a loop that this Go does not inline'
  },
  {pattern: /^unhandled op CLOSURE/, sentence: () => 'it has a function literal'},
  {pattern: /^unhandled op (\w+)/, sentence: ([, op]) => `it has what the compiler calls ${op}`}
]
