import {compareMessages} from '../../go/messages/index.ts'
import type {Claim, Diagnostic, MatchName, MessageKind} from '../../model/index.ts'
import type {Aligned} from './align.ts'

/** Messages that `-m=2` explains, each by its head. */
const explained = {
  'escapes-head': ['escapes', 'moved-to-heap'],
  'leaks-head': ['leaking-param']
} satisfies Partial<Record<MessageKind, readonly MessageKind[]>>

const steps = new Set<MessageKind>(['flow-step', 'from-step'])

/** The rows for a message in the same words, for those that found it in other words. */
const inSameWords: Partial<Record<MatchName, MatchName>> = {
  'reworded-here': 'same-here',
  'reworded-at-offset': 'same-at-offset',
  'reworded-on-line': 'same-on-line',
  'reworded-elsewhere': 'same-elsewhere'
}

/**
 * Give each claim the message that its author would have copied: the head of an explanation
 * (`x escapes to heap in f:`) only where steps follow in the listing, else what it explains.
 */
export function withMeantMessages(
  claims: readonly Claim[],
  aligned: ReadonlyMap<Claim, Aligned>,
  diagnostics: readonly Diagnostic[]
): ReadonlyMap<Claim, Aligned> {
  return new Map(
    [...aligned].map(([claim, found]) => {
      const next = claims[claims.indexOf(claim) + 1]?.kind
      const {likeness, diagnostic} = found.relation
      const hasSteps = likeness.kind !== 'opposite' && next !== undefined && steps.has(next)
      if (likeness.kind === 'same' || hasSteps || isHead(claim.kind)) return [claim, found]
      const plain = explainedBy(diagnostic, diagnostics)
      return [claim, plain ? withDiagnostic(found, plain) : found]
    })
  )
}

/** The same match with another message at the same place, and how that one's words differ. */
function withDiagnostic({name, relation}: Aligned, diagnostic: Diagnostic): Aligned {
  const likeness = compareMessages(relation.claim, diagnostic)
  if (likeness.kind === 'different') return {name, relation: {...relation, diagnostic}}
  const sameName = likeness.kind === 'same' ? inSameWords[name] : undefined
  return {name: sameName ?? name, relation: {...relation, diagnostic, likeness}}
}

/** The message that a head of an explanation explains. */
function explainedBy(head: Diagnostic, printed: readonly Diagnostic[]): Diagnostic | undefined {
  const {kind, subject, position} = head
  if (!isHead(kind)) return undefined
  const kinds: readonly MessageKind[] = explained[kind]
  return printed.find(
    other =>
      kinds.includes(other.kind) &&
      other.subject === subject &&
      other.position.file === position.file &&
      other.position.line === position.line &&
      other.position.column === position.column
  )
}

function isHead(kind: MessageKind): kind is keyof typeof explained {
  return Object.hasOwn(explained, kind)
}
