import {asksForAnotherGo, omissionsOf} from '../reconcile/index.ts'
import type {Analysis, Diagnostic, MessageKind, ReconciledListing, UnitFile} from '../types.ts'
import {writePlace} from './sentence.ts'

/** What a listing leaves out, as a writer reads it. */
export interface WrittenOmissions {
  /** The compiler and its flags. */
  readonly compiler: string
  /** The missing lines, as the compiler prints them for the code as the article counts it. */
  readonly lines: readonly [string, ...string[]]
  /** Kinds of messages that the listing never shows, and how many of the lines are of these. */
  readonly unshownKinds: readonly MessageKind[]
  readonly unshown: number
}

/** What a listing leaves out; `null` if nothing, or nothing that our Go could tell. */
export function omissionsIn(
  {article, toolchain}: Analysis,
  reconciled: ReconciledListing
): WrittenOmissions | null {
  if (asksForAnotherGo(reconciled, article, toolchain)) return null
  const omissions = omissionsOf(reconciled)
  if (!omissions || !reconciled.pairing) return null
  const {file, missing, unshownKinds} = omissions
  // The lines of a fragment are those of the author's file, as the listing counts them.
  const {unit, flags} = reconciled.pairing
  const before = unit.shape === 'fragment' ? (reconciled.offset ?? 0) : 0
  const [first, ...rest] = missing
  const write = (diagnostic: Diagnostic) => writeLine(diagnostic, file, before)
  return {
    compiler: `${toolchain.version} with \`${flags.join(' ')}\``,
    lines: [write(first), ...rest.map(write)],
    unshownKinds,
    unshown: missing.filter(({kind}) => unshownKinds.includes(kind)).length
  }
}

function writeLine({position, text}: Diagnostic, {firstLine}: UnitFile, before: number): string {
  const line = (position.line ?? 1) + firstLine - 1 + before
  return `${position.file}:${writePlace({line, column: position.column})}: ${text}`
}
