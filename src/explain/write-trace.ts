import type {MatchName, OverruleName, TrustName} from '../model/index.ts'
import type {Paint} from '../terminal/index.ts'
import {count, visible} from '../wording/index.ts'
import type {CandidateExplanation, ListingExplanation, TraceExplanation} from './explanation.ts'
import {writeBlocks} from './write-blocks.ts'

/** Words for each row of `reconcile/align/matches.ts`. */
const matchWords = {
  'same-here': 'the same words where they are claimed',
  'same-at-offset': 'the same words where N has them',
  'reworded-here': 'other words for it where it is claimed',
  'reworded-at-offset': 'other words for it where N has them',
  'same-on-line': 'the same words on the claimed line, at another column',
  'reworded-on-line': 'other words for it on the claimed line',
  'opposite-here': 'the opposite where it is claimed',
  'same-elsewhere': 'the same words at another place',
  'reworded-elsewhere': 'other words for it at another place',
  'opposite-elsewhere': 'the opposite at another place'
} satisfies Record<MatchName, string>

/** Words for each row of `reconcile/select/trust.ts`. */
const trustWords = {
  directive: 'its author says that the listing is about it',
  'in-code': 'the claims stand in its comments',
  near: 'the listing follows it, all its subjects stand in it, and the compiler speaks of one',
  explained: 'it explains enough of the listing',
  'in-source': 'subjects stand in it where they are claimed',
  matched: 'the compiler prints enough of the listing for it'
} satisfies Record<TrustName, string>

/** Words for each row of `reconcile/judge/overrules.ts`. */
const overruleWords = {
  'elided-body': 'the function is shown with parts left out',
  alternative: 'a line in a comment may be what is meant',
  'failing-code': 'the code does not compile',
  'other-failing-code': 'the error may be that of other code',
  'unknown-file': 'the rest of the file is not shown',
  'other-build': 'the command builds something else',
  untrusted: 'nothing shows that the listing is about this code',
  'requested-go': 'another Go is asked for',
  'requested-target': 'another target is asked for than this engine has',
  skipped: 'the author asked to skip it'
} satisfies Record<OverruleName, string>

/** Write how a verdict came about, for whoever doubts it. */
export function writeTrace(trace: TraceExplanation, paint: Paint): readonly string[] {
  const {match, missing, offset, trust, overruled} = trace
  const rows: readonly (readonly [name: string, value: string | null])[] = [
    ['Matched', match && `${match}: ${matchWords[match]}`],
    ['Missing', missing],
    ['N', offset === null ? 'none' : `${offset}`],
    ['Trusted', trust ? `${trust}: ${trustWords[trust]}` : 'no'],
    ...overruled.map(
      ({by, verdict, reason}) =>
        [
          'Overruled',
          `${by}: ${overruleWords[by]}; before, ${verdict}${reason ? ` (${reason})` : ''}`
        ] as const
    )
  ]
  return [
    paint('bold', 'How this verdict came about'),
    ...rows.flatMap(([name, value]) => (value ? [`  ${name.padEnd(9)} ${visible(value)}`] : []))
  ]
}

/** Write which code was tried for a listing; `»` is before what it was held to. */
export function writeCandidates(
  {line, candidates}: ListingExplanation,
  paint: Paint
): readonly string[] {
  if (candidates.length === 0) return []
  return [
    paint('bold', `What was tried for the listing on line ${line}`),
    ...candidates.flatMap(candidate => [
      `${candidate.isSelected ? paint('green', '»') : ' '} ${visible(titleOf(candidate))}`,
      `    ${resultOf(candidate)}`
    ])
  ]
}

function titleOf({blocks, flags, basis, near}: CandidateExplanation): string {
  return `${writeBlocks(blocks)}, \`${flags.join(' ')}\`: ${basis}${near ? ', near' : ''}`
}

function resultOf({evidence, explained, trust, failure}: CandidateExplanation): string {
  const {offset, onLine, onColumn, sought, present} = evidence
  const inSource =
    `in the source ${present}, of ${count(sought, 'subject')} ${onLine} on the line` +
    ` and ${onColumn} at the column${offset === null ? '' : ` for N ${offset}`}`
  const said = failure
    ? `not compiled (${failure})`
    : `explains ${(100 * explained).toFixed(0)} %, ${trust ? `trusted (${trust})` : 'not trusted'}`
  return `${inSource}; ${said}`
}
