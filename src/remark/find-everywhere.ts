import type {AcrossGos, Analysis, Claim, Finding, WithGo} from '../model/index.ts'
import type {Requirement, RuleLevel} from '../options.ts'
import {listingOf} from '../wording/index.ts'
import type {Rule} from './rule.ts'

/** A rule, and how its warnings count. */
export type RuleAtLevel = readonly [rule: Rule, level: RuleLevel]

/** Something that a rule found, and in the article as which Go has it. */
interface Found {
  readonly rule: Rule
  readonly level: RuleLevel
  readonly finding: Finding
  readonly analysis: Analysis
}

/** Findings with one Go. */
interface OfGo {
  readonly analysis: Analysis
  readonly found: readonly Found[]
}

/**
 * Let rules find what they do, with each Go of a run. What several of them have is told once, as
 * the newest of these says it.
 *
 * @param asTold A finding as it is to be told; `null` where it is not to be.
 */
export function findEverywhere(
  analysis: Analysis,
  rules: readonly RuleAtLevel[],
  requirement: Requirement,
  asTold: (finding: Finding) => Finding | null
): readonly Found[] {
  const each = [analysis, ...analysis.older].map(one => ({
    analysis: one,
    found: rules.flatMap(([rule, level]) =>
      rule.find(one).flatMap(found => {
        const finding = asTold(found)
        return finding ? [{rule, level, finding, analysis: one}] : []
      })
    )
  }))
  if (analysis.older.length === 0) return each.flatMap(({found}) => found)
  const told: Found[] = []
  for (const {found} of each) {
    const newer = told.map(({finding}) => finding)
    told.push(...found.filter(({finding}) => !isCovered(finding, newer)))
  }
  return told
    .filter(found => isRequired(found, each, requirement))
    .map(found => withGos(found, each, requirement))
}

/** Tell whether newer Gos have something to say of all that a finding speaks of. */
function isCovered(finding: Finding, newer: readonly Finding[]): boolean {
  const claims = claimsOf(finding)
  if (claims.length === 0) return newer.some(other => isSame(other, finding))
  return claims.every(claim => newer.some(other => claimsOf(other).includes(claim)))
}

/** Tell whether enough of the Gos find a finding. */
function isRequired({finding, analysis}: Found, each: readonly OfGo[], by: Requirement): boolean {
  if (by === 'newest') return analysis === each[0]?.analysis
  if (by === 'all' && !isOfNothing(finding)) return true
  const claims = claimsOf(finding)
  if (claims.length === 0) return each.every(one => hasSame(one, finding))
  return claims.some(claim =>
    each.every(one => isUnknown(one, claim) || tells(one, claim, finding.severity))
  )
}

/** Tell whether it says that nothing comes of a directive: that has to be so with each Go. */
function isOfNothing({messageId}: Finding): boolean {
  return messageId === 'hides-nothing' || messageId === 'hides-omissions'
}

/** Tell whether something as loud is told of a claim. */
function tells({found}: OfGo, claim: Claim, severity: Finding['severity']): boolean {
  return found.some(
    ({finding}) =>
      claimsOf(finding).includes(claim) && (severity === 'info' || finding.severity === 'warning')
  )
}

/** A finding with how it stands with each Go; as it is where its listing has a Go of its own. */
function withGos(found: Found, each: readonly OfGo[], by: Requirement): Found {
  const {finding} = found
  const [claim] = claimsOf(finding)
  const all = each.map(one => (claim ? claimWith(one, claim) : findingWith(one, finding)))
  const gos = all.filter(({go}, at) => all.findIndex(other => other.go === go) === at)
  if (gos.length < 2 || (!claim && gos.every(({isTold}) => isTold))) return found
  const isAgreed = by !== 'all' || isMendedAlike(finding, each)
  const across: AcrossGos = {gos, isAgreed}
  return {...found, finding: {...finding, across, fixes: isAgreed ? finding.fixes : []}}
}

function claimWith(one: OfGo, claim: Claim): WithGo {
  const verdict = verdictOf(one, claim)
  const listing = verdict && listingOf(one.analysis, verdict)
  return {
    go: (listing?.toolchain ?? one.analysis.toolchain).version,
    stands: verdict?.kind ?? 'unverifiable',
    isTold: tells(one, claim, 'info')
  }
}

function findingWith(one: OfGo, finding: Finding): WithGo {
  const isTold = hasSame(one, finding)
  return {go: one.analysis.toolchain.version, stands: isTold ? 'there' : 'not-there', isTold}
}

/**
 * Tell whether every Go that can tell has the same put there: else what is right with one is wrong
 * with another.
 */
function isMendedAlike(finding: Finding, each: readonly OfGo[]): boolean {
  const edits = editsOf(finding)
  return each.every(
    one =>
      one.found.some(other => isSame(other.finding, finding) && editsOf(other.finding) === edits) ||
      (finding.verdicts.length > 0 && claimsOf(finding).every(claim => isUnknown(one, claim)))
  )
}

function editsOf({fixes, expected}: Finding): string {
  return JSON.stringify([expected, fixes.map(({ways}) => ways.map(({edits}) => edits))])
}

function isUnknown(one: OfGo, claim: Claim): boolean {
  return verdictOf(one, claim)?.kind === 'unverifiable'
}

function verdictOf({analysis}: OfGo, claim: Claim) {
  const all = analysis.listings.flatMap(({verdicts}) => verdicts)
  return all.find(verdict => verdict.claim === claim) ?? null
}

function hasSame({found}: OfGo, finding: Finding): boolean {
  return found.some(other => isSame(other.finding, finding))
}

/** Tell whether two findings say the same of the same words. */
function isSame(one: Finding, other: Finding): boolean {
  return (
    one.messageId === other.messageId &&
    one.range.start.offset === other.range.start.offset &&
    one.range.end.offset === other.range.end.offset
  )
}

function claimsOf({verdicts}: Finding): readonly Claim[] {
  return verdicts.map(({claim}) => claim)
}
