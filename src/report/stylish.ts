import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {reporter} from 'vfile-reporter'
import {count, reasonSentence} from '../wording/index.ts'
import {usedGos, versionRows} from './by-version.ts'
import {linkTo} from './link.ts'
import {countReasons, countSkips, type FileReport, type Report, summarize} from './report.ts'
import {severityOf} from './severity.ts'
import type {Style} from './style.ts'

/** Write a report for people: the messages of each file, and lines that sum them up. */
export function write(report: Report, {color, links, quiet, verbose}: Style): string {
  const files = Array.from(report.files, file => fileWithMessages(file, quiet, links))
  const messages = withUnchecked(reporter(files, {color, quiet, verbose}), report)
  const parts = [messages, quiet ? '' : writeSummary(report)].filter(part => part !== '')
  return parts.length > 0 ? `${parts.join('\n\n')}\n` : ''
}

function fileWithMessages({path, messages}: FileReport, quiet: boolean, links: boolean): VFile {
  const file = new VFile({path})
  const shown = messages.filter(message => !quiet || severityOf(message) !== 'info')
  file.messages = links ? shown.map(withLink) : shown
  return file
}

/**
 * A message in which the name of the rule leads to its page, in the way that terminals know (OSC 8).
 * The reporter aligns by what is seen.
 */
function withLink(message: VFileMessage): VFileMessage {
  const linked = linkTo(message)
  if (!linked) return message
  return Object.assign(Object.create(VFileMessage.prototype), message, {ruleId: linked})
}

/** Say of files without messages whether all of their claims were checked: the reporter knows of none. */
function withUnchecked(text: string, report: Report): string {
  const silent = Array.from(report.files).filter(({messages}) => messages.length === 0)
  const claims = silent.map(file => {
    const summary = summarize({...report, files: [file]})
    const total = Object.values(summary).reduce((sum, amount) => sum + amount, 0)
    return {total, unverifiable: summary.unverifiable}
  })
  let index = 0
  return text.replace(/: no issues found$/gm, sentence => {
    const {total, unverifiable} = claims[index++] ?? {total: 0, unverifiable: 0}
    if (unverifiable === 0) return sentence
    const checked = `${total - unverifiable} of ${count(total, 'claim')}`
    return `: no issues in ${checked} (${unverifiable} could not be checked)`
  })
}

/** Tell how many claims got which verdict, and why some could not be checked. */
function writeSummary(report: Report): string {
  const summary = Object.entries(summarize(report)).filter(([, amount]) => amount > 0)
  const total = summary.reduce((sum, [, amount]) => sum + amount, 0)
  const counts = summary.map(([verdict, amount]) => `${amount} ${verdict}`).join(', ')
  const claims = `${count(total, 'claim')} in ${count(report.files.length, 'file')}`
  const reasons = countReasons(report).flatMap(([reason, amount]) =>
    reason === 'skipped'
      ? writeSkips(report)
      : [`  ${amount} unverifiable: ${reasonSentence(reason)}`]
  )
  const rows = versionRows(report)
  const said = counts && rows.length === 0 ? [counts] : []
  const head = [usedGos(report), claims, ...said].join(': ')
  return [head, ...rows, ...reasons].join('\n')
}

/** Tell how many claims are skipped, for each reason that an author gives. */
function writeSkips(report: Report): readonly string[] {
  return countSkips(report).map(([reason, amount]) => {
    const why = reason === null ? 'without a reason' : `"${reason}"`
    return `  ${amount} unverifiable: ${reasonSentence('skipped')}, ${why}`
  })
}
