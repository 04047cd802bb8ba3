import {hasElision} from '../go-source/elision.ts'
import type {Block, Diagnostic, MessageKind, ReconciledListing, UnitFile} from '../types.ts'

/** Messages of the compiler that a listing should have shown. */
export interface Omissions {
  /** The unit's file that they are about, to count their lines as the article does. */
  readonly file: UnitFile
  readonly missing: readonly [Diagnostic, ...Diagnostic[]]
  /** Their kinds that the listing never shows: the author may have cut all of these. */
  readonly unshownKinds: readonly MessageKind[]
}

/** Steps of the explanations of `-m=2`: a listing that leaves them out still says what happens. */
const explanations: ReadonlySet<MessageKind> = new Set([
  'escapes-head',
  'leaks-head',
  'flow-step',
  'from-step',
  'capture',
  'note'
])

/** Verdicts that say that a claim is what the compiler printed. */
const isTrue: ReadonlySet<string> = new Set(['confirmed', 'shifted', 'reworded'])

/**
 * What a listing that is shown as the whole output of a command leaves out; `null` if it leaves
 * out nothing, does not pass for the whole output, or is too unlike what the compiler prints.
 */
export function omissionsOf(reconciled: ReconciledListing): Omissions | null {
  const {listing, pairing, verdicts} = reconciled
  const {directive} = listing
  if (!pairing || listing.form !== 'output') return null
  if (listing.elided || listing.filtered || directive?.partial || directive?.skip) return null
  // Without a command nobody knows what printed it: `-l` alone takes away half of the messages.
  if (!pairing.command && !directive?.flags) return null
  if (verdicts.filter(({kind}) => isTrue.has(kind)).length * 2 < verdicts.length) return null
  const [file] = pairing.unit.files
  if (pairing.unit.files.some(({lines}) => hasElision(lines.map(({text}) => text).join('\n'))))
    return null

  const printed = verdicts.flatMap(({diagnostic}) => diagnostic ?? [])
  const about = new Set(printed.map(diagnostic => blockOf(file, diagnostic)))
  const seen = new Set(printed.map(keyOf))
  const missing = reconciled.omitted.filter(diagnostic => {
    const key = keyOf(diagnostic)
    const isNew = !seen.has(key) && !explanations.has(diagnostic.kind)
    seen.add(key)
    const block = blockOf(file, diagnostic)
    return isNew && block !== null && about.has(block)
  })
  const [first, ...rest] = missing
  if (!first) return null
  const shown = new Set(printed.map(({kind}) => kind))
  const unshown = missing.map(({kind}) => kind).filter(kind => !shown.has(kind))
  return {file, missing: [first, ...rest], unshownKinds: [...new Set(unshown)]}
}

/** The block that a diagnostic's line is shown in; `null` outside of the unit's first file. */
function blockOf({name, lines}: UnitFile, {position}: Diagnostic): Block | null {
  if (position.file !== name || position.line === null) return null
  return lines[position.line - 1]?.origin?.block ?? null
}

/** The compiler prints some messages more than once. */
function keyOf({position: {file, line, column}, text}: Diagnostic): string {
  return `${file}:${line}:${column}: ${text}`
}
