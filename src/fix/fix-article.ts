import type {
  Analysis,
  Article,
  Claim,
  Range,
  ReconciledListing,
  RuleId,
  Verdict
} from '../model/index.ts'
import {authorsCount, isMatched, isWholeOutput, wrongRange} from '../reconcile/index.ts'
import {addLines} from './add-lines.ts'
import type {Change} from './change.ts'
import {correctClaim} from './correct-claim.ts'
import {applyEdits, type Edit} from './edit.ts'
import type {Fix, FixScope, Way} from './fix.ts'
import {readBack} from './read-back.ts'
import {takeOut} from './take-out.ts'

/** An article with its claims corrected, or why that cannot be done. */
export type Fixed =
  | {
      readonly ok: true
      readonly text: string
      readonly edits: readonly Edit[]
      readonly changes: readonly Change[]
    }
  | {readonly ok: false; readonly problem: string}

/**
 * Correct what an article claims: values in, text out.
 *
 * Only the bytes that are wrong change. Whatever would not read as it is meant, once written, is
 * left as it stands.
 */
export function fixArticle(analysis: Analysis, scope: FixScope): Fixed {
  const {article, listings} = analysis
  const fixes = listings.flatMap(listing => fixesOf(analysis, listing, scope))
  return write(article, fixes)
}

/** The rule that reports each kind of verdict that can be corrected. */
const ruleOf: Partial<Record<Verdict['kind'], RuleId>> = {
  moved: 'go-claim-position',
  reworded: 'go-claim-wording',
  refuted: 'go-claim-message'
}

/** The rule that reports a verdict. */
function ruleFor({kind, claim}: Verdict): RuleId | undefined {
  return kind === 'refuted' && claim.kind === 'error' ? 'go-claim-error' : ruleOf[kind]
}

function fixesOf(
  {article, toolchain}: Analysis,
  reconciled: ReconciledListing,
  scope: FixScope
): readonly Fix[] {
  const {source} = article
  const {listing, verdicts} = reconciled
  const wrong = verdicts.filter(verdict => {
    const {message} = verdict.claim.ranges
    const range = isRepeated(verdict) ? message : wrongRange(source, verdict)
    return isReported(reconciled, verdict, range, scope)
  })
  const count = authorsCount(reconciled)
  const unneeded = wrong.filter(verdict => !isMatched(verdict) || isRepeated(verdict))
  const corrected = wrong
    .filter(isMatched)
    .filter(verdict => !unneeded.includes(verdict))
    .flatMap(verdict => correctClaim(source, verdict, count) ?? [])
  // Only who asks for more than corrections loses a line.
  const takenOut = scope.refuted ? takeOut(source, reconciled, unneeded) : []
  const wantsAll =
    scope.whole &&
    scope.reports('go-claim-omission', listing.claims[0].ranges.claim) &&
    isWholeOutput({article, toolchain, reconciled})
  const gone = new Set(takenOut.map(({change}) => change.claim))
  const added = wantsAll ? addLines(source, reconciled, gone, count) : null
  return [...corrected, ...takenOut, ...(added ? [added] : [])]
}

function isRepeated(verdict: Verdict): boolean {
  return 'isRepeated' in verdict && verdict.isRepeated
}

/**
 * Whether a rule tells the writer of a verdict, and it is in scope.
 *
 * @param words What it marks where words are wrong.
 */
function isReported(
  {verdicts, numberings}: ReconciledListing,
  verdict: Verdict,
  words: Range,
  scope: FixScope
): boolean {
  const {kind, claim} = verdict
  if (kind === 'shifted') {
    // Where nobody knows the first line of the author's file, no offset is wrong.
    const {file: name} = verdict.diagnostic.position
    if (numberings.some(({file, free}) => file.name === name && free !== null)) return false
    const first = verdicts.find(
      other => other.kind === 'shifted' && other.offset === verdict.offset
    )?.claim.ranges
    return first !== undefined && scope.reports('go-claim-offset', first.position ?? first.claim)
  }
  const rule = ruleFor(verdict)
  if (!rule || (kind === 'refuted' && !scope.refuted)) return false
  const place = claim.ranges.position ?? claim.ranges.claim
  return scope.reports(rule, kind === 'moved' ? place : words)
}

/** Write fixes the first way that reads as it is meant; leave out those for which there is none. */
function write(article: Article, fixes: readonly Fix[]): Fixed {
  let chosen = fixes.map(fix => ({fix, way: 0}))
  for (;;) {
    const ways = chosen.flatMap(({fix, way}) => fix.ways[way] ?? [])
    const edits = ways.flatMap(way => way.edits)
    const applied = applyEdits(article.source, edits)
    if (!applied.ok) return applied
    const changes = chosen.map(({fix}) => fix.change)
    if (chosen.length === 0) return {ok: true, text: article.source, edits: [], changes: []}
    const expected = ways.flatMap(way => way.expected)
    const {missing, restIsRight} = readBack(
      article,
      applied.text,
      edits,
      expected,
      changedClaims(changes)
    )
    if (missing.size === 0 && restIsRight) return {ok: true, text: applied.text, edits, changes}
    const isWrong = (way: Way | undefined) =>
      missing.size === 0 || (way?.expected.some(one => missing.has(one)) ?? true)
    chosen = chosen.flatMap(({fix, way}) => {
      if (!isWrong(fix.ways[way])) return [{fix, way}]
      return fix.ways[way + 1] ? [{fix, way: way + 1}] : []
    })
  }
}

function changedClaims(changes: readonly Change[]): ReadonlySet<Claim> {
  return new Set(changes.flatMap(({kind, claim}) => (kind === 'added' ? [] : claim)))
}
