import {compareMessages} from '../grammar/index.ts'
import type {Diagnostic, MessageKind, ReconciledListing, Verdict} from '../types.ts'

/** Messages that `-m=2` explains, each by its head. */
const explained = {
  'escapes-head': ['escapes', 'moved-to-heap'],
  'leaks-head': ['leaking-param']
} satisfies Partial<Record<MessageKind, readonly MessageKind[]>>

const steps = new Set<MessageKind>(['flow-step', 'from-step'])

/**
 * The verdicts of a listing with the messages that its author would have copied: the head of an
 * explanation (`x escapes to heap in f:`) only where steps follow, else what it explains.
 */
export function intended(reconciled: ReconciledListing): ReconciledListing {
  const verdicts = reconciled.verdicts.map((verdict, index) => {
    const next = reconciled.verdicts[index + 1]?.claim.kind
    const plain = verdict.diagnostic && explainedBy(verdict.diagnostic, reconciled.printed)
    const hasSteps = verdict.kind !== 'refuted' && next !== undefined && steps.has(next)
    const isCorrected = verdict.kind === 'reworded' || verdict.kind === 'refuted'
    if (!plain || hasSteps || !isCorrected || isHead(verdict.claim.kind)) return verdict
    const likeness = compareMessages(verdict.claim, plain)
    const rewording = likeness.kind === 'reworded' ? likeness.rewording : verdict.rewording
    return {...verdict, diagnostic: plain, rewording}
  })
  return {...reconciled, verdicts}
}

/** The message that a head of an explanation explains. */
function explainedBy(head: Diagnostic, printed: readonly Diagnostic[]): Diagnostic | undefined {
  const {kind, subject, position} = head
  if (!isHead(kind)) return undefined
  const kinds: readonly MessageKind[] = explained[kind]
  return printed.find(
    other => kinds.includes(other.kind) && other.subject === subject && isAt(other, position)
  )
}

function isHead(kind: MessageKind): kind is keyof typeof explained {
  return Object.hasOwn(explained, kind)
}

/**
 * The corrections of an output, or of comments, that would say what another line says: Go had two
 * messages where it has one now. As many lines may say a thing as the compiler prints of it.
 */
export function repeats({listing, verdicts, printed}: ReconciledListing): ReadonlySet<Verdict> {
  if (listing.form !== 'output' && listing.form !== 'comment') return new Set()
  const isCorrected = ({kind}: Verdict) => kind === 'reworded' || kind === 'refuted'
  const ordered = [
    ...verdicts.filter(verdict => !isCorrected(verdict)),
    ...verdicts.filter(isCorrected)
  ]
  return new Set(
    ordered.filter((verdict, index) => {
      const {diagnostic} = verdict
      if (!diagnostic || !isCorrected(verdict)) return false
      const said = ordered.slice(0, index).filter(other => isSame(other.diagnostic, diagnostic))
      const copies = printed.filter(other => isSame(other, diagnostic))
      return said.length >= Math.max(1, copies.length)
    })
  )
}

/** Whether two diagnostics are one line of output. */
export function isSame(one: Diagnostic | null, other: Diagnostic): boolean {
  return one !== null && one.text === other.text && isAt(one, other.position)
}

function isAt({position}: Diagnostic, {file, line, column}: Diagnostic['position']): boolean {
  return position.file === file && position.line === line && position.column === column
}
