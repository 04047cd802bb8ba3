import {pictureOf} from '../history/index.ts'
import type {Analysis, Verdict, VerdictKind} from '../model/index.ts'
import {diagnosticOf, reasonOf} from '../reconcile/index.ts'
import {unchecked} from './advice.ts'
import {codePlace} from './code-place.ts'
import type {Chosen, CompilerOutput, Evidence} from './compiler-output.ts'
import {excerptOf} from './excerpt.ts'
import type {ClaimExplanation, Excerpt, ListingExplanation} from './explanation.ts'
import {flowGroups} from './flows.ts'
import {errorMarks, marksOf} from './marks.ts'
import {explainPairing} from './pairing-words.ts'
import {printedLines, stoppedSentence} from './printed.ts'
import {ruleMessages} from './rule-messages.ts'
import {explainCandidates, explainTrace} from './trace.ts'
import {whyOf} from './why.ts'

/** Meaning of a verdict, in words for writers. */
const verdictSentences = {
  confirmed: () => 'The compiler prints this.',
  shifted: () => 'The compiler prints this; its line is off by the offset of this listing.',
  moved: () => 'The compiler prints this, but at another place.',
  reworded: () => 'The compiler says this, but in other words.',
  refuted: verdict =>
    reasonOf(verdict) === 'opposite'
      ? 'The compiler says the opposite.'
      : 'The compiler prints no such message.',
  unverifiable: uncheckedSentence
} satisfies Record<VerdictKind, (verdict: Verdict) => string>

/** Say why a claim could not be checked where a row of the judging said so; the rule's message says the rest. */
function uncheckedSentence(verdict: Verdict): string {
  const {missing, overruled} = verdict.trace
  if (reasonOf(verdict) === 'skipped') return 'The author asked to skip this.'
  return `This could not be checked${missing === null || overruled ? '' : `: ${missing}`}.`
}

/**
 * Explain claims of a listing.
 *
 * @param told What the compiler says of the listing's unit; `null` where none was found for it.
 */
export function explainListing(
  analysis: Analysis,
  {reconciled, verdicts}: Chosen,
  told: CompilerOutput | null
): ListingExplanation {
  const {listing, pairing} = reconciled
  const {article, history} = analysis
  const claims = verdicts.map(({claim}) => claim)
  const detailed = told?.detailed.ok ? told.detailed.diagnostics : []
  const evidence = pairing
    ? {analysis, reconciled, unit: pairing.unit, detailed, groups: flowGroups(detailed)}
    : null
  const added = told?.plain.ok ? told.plain.added : []
  const messagesAbout = ruleMessages(analysis, reconciled)
  const known = {reconciled, told, evidence, analysis, messagesAbout}
  return {
    line: listing.line,
    form: listing.form,
    claims: verdicts.map(verdict => explainClaim(known, verdict)),
    pairing: explainPairing(analysis, reconciled, added),
    ...(history ? {picture: pictureOf(history, claims)} : {}),
    candidates: explainCandidates(article, reconciled),
    stopped: told && !told.plain.ok ? stoppedSentence(told.plain.failure) : null,
    printed: told ? printedLines(article, reconciled, verdicts, told.plain) : []
  }
}

/** Evidence for the explanation of a claim. */
interface Known {
  readonly analysis: Analysis
  readonly reconciled: Chosen['reconciled']
  readonly told: CompilerOutput | null
  readonly evidence: Evidence | null
  readonly messagesAbout: ReturnType<typeof ruleMessages>
}

function explainClaim(known: Known, verdict: Verdict): ClaimExplanation {
  const {analysis, reconciled, evidence, messagesAbout} = known
  const {claim, kind} = verdict
  const {line, column} = claim.ranges.claim.start
  const diagnostic = diagnosticOf(verdict)
  const place =
    diagnostic && evidence ? codePlace(analysis.article, reconciled, diagnostic.position) : null
  return {
    line,
    column,
    shown: claim.line,
    kind: claim.kind,
    subject: claim.subject,
    text: claim.text,
    claimed: claim.position,
    actual: place && diagnostic ? {...place, message: diagnostic.text} : null,
    verdict: kind,
    reason: reasonOf(verdict),
    sentence: verdictSentences[kind](verdict),
    messages: messagesAbout(verdict),
    advice: verdict.kind === 'unverifiable' ? unchecked[verdict.reason].advice : null,
    code: codeOf(known, verdict),
    why: evidence ? whyOf(verdict, reconciled.pairing?.flags ?? [], evidence) : [],
    trace: explainTrace(verdict)
  }
}

/** The code that is worth showing for a claim. */
function codeOf({analysis, reconciled, told}: Known, verdict: Verdict): Excerpt | null {
  const {article} = analysis
  const shows = verdict.kind === 'unverifiable' ? unchecked[verdict.reason].shows : 'claim'
  if (shows === 'claim')
    return excerptOf(article, reconciled, marksOf(article, reconciled, verdict))
  if (shows === null || !told || told.plain.ok || !reconciled.pairing) return null
  const {failure} = told.plain
  const errors = failure.kind === 'errors' ? failure.errors : []
  return excerptOf(article, reconciled, {
    marks: errorMarks(reconciled.pairing, errors),
    beyond: null
  })
}
