import {lacksInlining, printingOf} from '../go/command/index.ts'
import type {Diagnostic, Verdict} from '../model/index.ts'
import {isMatched, shownLine} from '../reconcile/index.ts'
import {quote} from '../wording/index.ts'
import type {Evidence} from './compiler-output.ts'
import type {Reasoning} from './explanation.ts'
import {reasonsFor} from './kind-reasons.ts'
import {plainly} from './plainly.ts'

/**
 * Largest number of other messages to explain about a subject whose claimed message is not printed.
 */
const mostOthers = 3

/** Say why the compiler says what it says of a claim, or what it says instead. */
export function whyOf(
  verdict: Verdict,
  flags: readonly string[],
  evidence: Evidence
): readonly Reasoning[] {
  if (isMatched(verdict)) return reasonsFor(verdict.diagnostic, evidence)
  if (verdict.kind !== 'refuted') return []
  const {claim} = verdict
  if (lacksInlining(printingOf(flags), claim)) {
    return [
      plainly(
        'The flags have `-l`, which turns inlining off: then the compiler says nothing about it.'
      )
    ]
  }
  return insteadOf(claim.subject, evidence)
}

/** Return what the compiler says of a subject, and why, where it does not say what is claimed. */
function insteadOf(subject: string, evidence: Evidence): readonly Reasoning[] {
  if (subject === '') return []
  const seen = new Set<string>()
  const others = evidence.detailed.filter(diagnostic => {
    const isNew = !seen.has(diagnostic.text)
    const isAbout = isMessage(diagnostic) && nameOf(diagnostic.subject) === nameOf(subject)
    if (isAbout) seen.add(diagnostic.text)
    return isAbout && isNew
  })
  if (others.length === 0) {
    return [plainly(`The compiler prints nothing about ${quote(subject)}, even with \`-m=2\`.`)]
  }
  return others
    .slice(0, mostOthers)
    .flatMap(diagnostic => [
      plainly(
        `About ${quote(subject)} it prints ${quote(diagnostic.text)}${lineOf(diagnostic, evidence)}.`
      ),
      ...reasonsFor(diagnostic, evidence)
    ])
}

function lineOf({position}: Diagnostic, {unit}: Evidence): string {
  const file = unit.files.find(({name}) => name === position.file)
  return file && position.line !== null ? ` on line ${shownLine(file, position.line)}` : ''
}

/** Steps and heads of explanations are told with what they explain. */
function isMessage({kind}: Diagnostic): boolean {
  return !/-(?:head|step)$/.test(kind)
}

/** A subject as versions of Go and authors may write it. */
function nameOf(subject: string): string {
  return subject.replace(/^&(?=[\p{L}_]+$)/u, '').replace(/^main\./, '')
}
