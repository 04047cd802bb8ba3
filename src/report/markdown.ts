import type {VFileMessage} from 'vfile-message'
import {inMarkdown, quote, visible} from '../wording/index.ts'
import {messagePlace} from './message-place.ts'
import type {Report} from './report.ts'
import {severityOf} from './severity.ts'
import type {Style} from './style.ts'
import {totalsOf} from './totals.ts'

/** Rows of a table: whoever wants to read more reads the log. */
const mostRows = 200

/** Write a report as Markdown: for the summary of a job, or a comment on a pull request. */
export function write(report: Report, {quiet}: Style): string {
  const rows = Array.from(report.files, ({path, messages}) =>
    messages
      .filter(message => !quiet || severityOf(message) !== 'info')
      .map(message => row(path, message))
  ).flat()
  const more = rows.length > mostRows ? [`and ${rows.length - mostRows} more`] : []
  const table =
    rows.length > 0
      ? [
          ['| place | rule | |', '| --- | --- | --- |', ...rows.slice(0, mostRows)].join('\n'),
          ...more
        ]
      : []
  const [first = '', ...rest] = totalsOf({...report, milliseconds: null})
  const totals = [`**${inMarkdown(first)}**`, ...rest.map(line => inMarkdown(line.trim()))]
  return `${['### goclaims', totals.join('  \n'), ...table].join('\n\n')}\n`
}

function row(path: string, message: VFileMessage): string {
  const {ruleId, url, reason} = message
  const rule = ruleId && url ? `[${ruleId}](${url})` : (ruleId ?? '')
  const cells = [cell(quote(visible(messagePlace(path, message)))), rule, cell(inMarkdown(reason))]
  return `| ${cells.join(' | ')} |`
}

/** A table cell ends at a bar even in inline code. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
