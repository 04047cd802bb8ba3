import {asksForAnotherGo, omissionsOf} from '../reconcile/index.ts'
import type {Analysis, Article, Diagnostic, MessageKind, ReconciledListing} from '../types.ts'
import {writePlace} from './sentence.ts'

/** What a listing leaves out, as a writer reads it. */
export interface WrittenOmissions {
  /** The compiler and its flags. */
  readonly compiler: string
  /** The missing lines, as the listing would have them. */
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
  if (!isOfOwnCommand(article, reconciled)) return null
  const omissions = omissionsOf(reconciled)
  if (!omissions || !reconciled.pairing) return null
  const {file, missing, unshownKinds} = omissions
  // The lines of a fragment are those of the author's file, as the listing counts them.
  const {unit, flags} = reconciled.pairing
  const before = unit.shape === 'fragment' ? (reconciled.offset ?? 0) : 0
  const [first, ...rest] = missing
  const shown = reconciled.verdicts.find(verdict => verdict.diagnostic?.position.file === file.name)
  const name = shown?.claim.position.file ?? file.name
  const write = (diagnostic: Diagnostic) => writeLine(diagnostic, name, file.firstLine + before)
  return {
    compiler: `${toolchain.version} with \`${flags.join(' ')}\``,
    lines: [write(first), ...rest.map(write)],
    unshownKinds,
    unshown: missing.filter(({kind}) => unshownKinds.includes(kind)).length
  }
}

/** Whether the nearest command has the flags that a listing is held to: else it is another's output. */
function isOfOwnCommand({commands}: Article, {listing, pairing}: ReconciledListing): boolean {
  if (listing.directive?.flags) return true
  const nearest = commands.findLast(({order}) => order < listing.order)
  return nearest?.flags.join(' ') === pairing?.flags.join(' ')
}

function writeLine({position, text}: Diagnostic, name: string, firstLine: number): string {
  const line = (position.line ?? 1) + firstLine - 1
  return `${name}:${writePlace({line, column: position.column})}: ${text}`
}
