import {quote} from 'shell-quote'
import {count, reasonSentence, visible} from '../wording/index.ts'
import {usedGos, versionRows} from './by-version.ts'
import type {Detail} from './detail.ts'
import {countReasons, countSkips, countUnchecked, type Report, summarize} from './report.ts'
import {severityOf} from './severity.ts'

/** Totals of a report. */
interface Totals {
  readonly findings: number
  readonly infos: number
  /** Files with findings, and those that could not be checked. */
  readonly wrong: number
  readonly unchecked: number
  readonly hidden: number
  /** Paths of the files that have messages which a command corrects, one for each of these. */
  readonly fixable: Readonly<Record<NonNullable<Detail['fix']>, readonly string[]>>
}

/** Largest number of operands in a suggested command. */
const mostNamed = 2

/** Write what a report comes to, for people: what is wrong, then what was checked, with what. */
export function totalsOf(report: Report): readonly string[] {
  const totals = countAll(report)
  const {claims, verdicts, unverifiable} = claimsOf(report)
  const isClean = totals.findings === 0 && totals.unchecked === 0
  const reasons = reasonsOf(report)
  const [only] = reasons.length === 1 ? reasons : []
  const first = isClean
    ? cleanOf(report, {claims, unverifiable, why: only?.why})
    : findingsOf(totals, report)
  const hidden = totals.hidden > 0 ? [`${totals.hidden} hidden by comments`] : []
  const infos = isClean && totals.infos > 0 ? [count(totals.infos, 'info')] : []
  const {milliseconds} = report
  const rows = versionRows(report)
  const of = rows.length > 0 ? '' : `: ${verdicts}`
  const checked = claims === 0 ? '0 claims' : `${count(claims, 'claim')}${of}`
  const time = milliseconds === null ? [] : [`${(milliseconds / 1000).toFixed(1)} s`]
  const isToldAbove = isClean && only !== undefined
  return [
    [first, ...infos, ...hidden].join(', '),
    [checked, usedGos(report), ...time].join(' · '),
    ...rows,
    ...(isToldAbove ? [] : reasons.map(({amount, why}) => `  ${amount} unverifiable: ${why}`))
  ]
}

/** Return what a run without findings says: praise only for what was checked. */
function cleanOf(
  {files}: Report,
  {claims, unverifiable, why}: {claims: number; unverifiable: number; why: string | undefined}
): string {
  const because = why === undefined ? '' : `: ${why}`
  if (unverifiable === 0) return `No issues found in ${count(files.length, 'file')}`
  if (unverifiable === claims) return `No claim could be checked${because}`
  const could = `${unverifiable} could not be checked${because}`
  return `No issues in ${claims - unverifiable} of ${count(claims, 'claim')} (${could})`
}

/** The command that explains the first of the findings about a claim; `null` if there is none. */
export function explainHint({files}: Report): string | null {
  for (const {path, messages, details} of files) {
    const first = messages.find(
      message => details.get(message)?.lines.some(({code}) => code !== null) && message.line
    )
    if (first) return `Why? goclaims explain ${operand(`${path}:${first.line}`)}`
  }
  return null
}

function findingsOf(totals: Totals, {files, operands}: Report): string {
  const {findings, infos, wrong, unchecked, fixable} = totals
  const named = (paths: readonly string[]) => {
    const [path, ...others] = [...new Set(paths)]
    const meant = others.length > 0 || path === undefined ? operands : [path]
    return meant.length > mostNamed ? null : meant.map(operand).join(' ')
  }
  // What is shown can be copied: many files are those of the command line, which is still there.
  const command = (words: string, paths: readonly string[]) => {
    const operands = named(paths)
    if (operands !== null) return `with \`goclaims ${words} ${operands}\``
    return words === '--fix'
      ? 'if you add `--fix`'
      : `with \`goclaims ${words}\` and the same files`
  }
  const {fix, update} = fixable
  const found = [count(findings, 'finding'), ...(infos > 0 ? [count(infos, 'info')] : [])]
  const where = `${found.join(' and ')} in ${wrong} of ${count(files.length, 'file')}`
  const fixed = fix.length > 0 ? [`${fix.length} fixable ${command('--fix', fix)}`] : []
  const updated =
    update.length > 0
      ? [`${update.length} ${fix.length > 0 ? '' : 'fixable '}${command('update', update)}`]
      : []
  const unread = unchecked > 0 ? [`${count(unchecked, 'file')} could not be checked`] : []
  return [...(findings > 0 ? [where] : []), ...fixed, ...updated, ...unread].join(', ')
}

/** A word of a command line, as a shell takes it. */
function operand(word: string): string {
  return visible(/^[\w@%+=:,./-]+$/.test(word) ? word : quote([word]))
}

/** Say why claims could not be checked, with how many. */
function reasonsOf(report: Report): readonly {readonly amount: number; readonly why: string}[] {
  return countReasons(report).flatMap(([reason, amount]) =>
    reason === 'skipped'
      ? countSkips(report).map(([said, skipped]) => ({
          amount: skipped,
          why: `${reasonSentence(reason)}, ${said === null ? 'without a reason' : `"${visible(said)}"`}`
        }))
      : [{amount, why: reasonSentence(reason)}]
  )
}

function claimsOf(report: Report) {
  const summary = summarize(report)
  const counts = Object.entries(summary).filter(([, amount]) => amount > 0)
  return {
    claims: counts.reduce((sum, [, amount]) => sum + amount, 0),
    verdicts: counts.map(([verdict, amount]) => `${amount} ${verdict}`).join(', '),
    unverifiable: countUnchecked(report)
  }
}

function countAll({files}: Report): Totals {
  const fixable = {fix: [] as string[], update: [] as string[]}
  const totals = {findings: 0, infos: 0, wrong: 0, unchecked: 0, hidden: 0}
  for (const {path, messages, details, hidden, checked} of files) {
    const findings = messages.filter(message => severityOf(message) !== 'info')
    totals.infos += messages.length - findings.length
    totals.hidden += hidden
    if (!checked) totals.unchecked++
    else if (findings.length > 0) totals.wrong++
    totals.findings += checked ? findings.length : 0
    for (const message of findings) {
      const fix = details.get(message)?.fix
      if (fix) fixable[fix].push(path)
    }
  }
  return {...totals, fixable}
}
