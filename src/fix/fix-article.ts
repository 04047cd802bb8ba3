import type {Article, Change, Claim, Edit, Finding, Fix, FixReach, Way} from '../model/index.ts'
import {applyEdits} from './edit.ts'
import {readBack} from './read-back.ts'

/** An article with its claims corrected, or why that cannot be done. */
export type Fixed =
  | {
      readonly ok: true
      readonly text: string
      readonly edits: readonly Edit[]
      readonly changes: readonly Change[]
    }
  | {readonly ok: false; readonly problem: string}

/** Every reach, with those that lie within it. */
const within = {
  correction: ['correction'],
  claim: ['correction', 'claim'],
  whole: ['correction', 'claim', 'whole']
} satisfies Record<FixReach, readonly FixReach[]>

/**
 * Mend what was found in an article, as far as is asked for: values in, text out.
 *
 * Only the bytes that are wrong change. Whatever would not read as it is meant, once written, is
 * left as it stands.
 *
 * @param besides Fixes of what is nothing to find fault with.
 */
export function fixArticle(
  article: Article,
  findings: readonly Finding[],
  reach: FixReach,
  besides: readonly Fix[] = []
): Fixed {
  const reached: readonly FixReach[] = within[reach]
  const fixes = [...findings.flatMap(finding => finding.fixes), ...besides].filter(fix =>
    reached.includes(fix.reach)
  )
  return write(article, withoutEmptied(article, withoutStranded(fixes)))
}

/** Keep lines that one below, which stays, has its position from. */
function withoutStranded(fixes: readonly Fix[]): readonly Fix[] {
  const gone = takenOut(fixes)
  const kept = fixes.filter(({leaning}) => leaning === null || gone.has(leaning))
  return kept.length === fixes.length ? fixes : withoutStranded(kept)
}

/** Keep an output of which nothing would remain. */
function withoutEmptied({listings}: Article, fixes: readonly Fix[]): readonly Fix[] {
  const gone = takenOut(fixes)
  const emptied = listings.filter(
    ({form, claims}) => form === 'output' && claims.every(claim => gone.has(claim))
  )
  const kept = new Set(emptied.flatMap(({claims}) => claims))
  return fixes.filter(({change}) => !kept.has(change.claim) || change.kind !== 'taken-out')
}

function takenOut(fixes: readonly Fix[]): ReadonlySet<Claim> {
  return new Set(fixes.flatMap(({change}) => (change.kind === 'taken-out' ? change.claim : [])))
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
