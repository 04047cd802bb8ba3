import stringWidth from 'string-width'
import type {VFileMessage} from 'vfile-message'
import {fold, type Paint, painter, wrap} from '../terminal/index.ts'
import {count, fullStop, visible, visibleLines} from '../wording/index.ts'
import type {Detail} from './detail.ts'
import {writeExcerpt} from './excerpt.ts'
import {linkTo} from './link.ts'
import {messagePlace} from './message-place.ts'
import type {FileReport, Report} from './report.ts'
import {severityColors, severityOf} from './severity.ts'
import type {Style} from './style.ts'
import {explainHint, totalsOf} from './totals.ts'

/** Columns of the widest line of a sentence: wider ones are hard to read. */
const widest = 100

/** Says what corrects a message, behind its head. */
const corrections = {
  fix: 'fixable',
  update: '`update` corrects it'
} satisfies Record<NonNullable<Detail['fix']>, string>

/** Write a report for people at a terminal: each message with the lines that it is about. */
export function write(report: Report, style: Style): string {
  const paint = painter(style.color)
  const blocks = Array.from(report.files, file => writeFile(file, style, paint)).flat()
  const hint = style.quiet ? null : explainHint(report)
  const totals = style.quiet ? [] : [...totalsOf(report), ...(hint === null ? [] : [hint])]
  const end = totals.flatMap(line => fold(line, Math.min(style.columns, widest)))
  const parts = [...blocks, ...(end.length > 0 ? [end.join('\n')] : [])]
  return parts.length > 0 ? `${parts.join('\n\n')}\n` : ''
}

function writeFile(file: FileReport, style: Style, paint: Paint): readonly string[] {
  return file.messages
    .filter(message => !style.quiet || severityOf(message) !== 'info')
    .map(message => writeMessage(file, message, style, paint).join('\n'))
}

function writeMessage(
  {path, details}: FileReport,
  message: VFileMessage,
  style: Style,
  paint: Paint
): readonly string[] {
  const detail = details.get(message) ?? null
  const {columns, verbose} = style
  const sentence = detail?.sentence ?? fullStop(message.reason)
  const more = detail && detail.more > 0 ? [`… and ${count(detail.more, 'more line')}`] : []
  return [
    ...headOf(path, message, detail, style, paint),
    ...indented(visible(sentence), '  ', style),
    ...(detail ? writeExcerpt(detail.lines, columns, paint) : []),
    ...more.map(line => `  ${paint('dim', line)}`),
    ...(detail?.why ? indented(`Why: ${visible(detail.why)}`, '  ', style) : []),
    ...(verbose ? furtherOf(message, style, paint) : [])
  ]
}

/**
 * Find where a message stands, of which rule it is, and what can be done; on a line for each where
 * one has no room, so that places stay whole.
 */
function headOf(
  path: string,
  message: VFileMessage,
  detail: Detail | null,
  {links, columns}: Style,
  paint: Paint
): readonly string[] {
  const {ruleId} = message
  const severity = severityOf(message)
  const rule = ruleId ? paint(severityColors[severity], links ? linkTo(message) : ruleId) : ''
  const notes = [
    ...(severity === 'warning' ? [] : [paint(severityColors[severity], severity)]),
    ...(detail?.fix ? [paint('green', corrections[detail.fix])] : [])
  ]
  const place = paint('bold', visible(messagePlace(path, message)))
  const head = rule ? `${place} ${rule}` : place
  const fits = (line: string) => stringWidth(line) <= columns
  const whole = [head, ...notes].join('  ')
  if (fits(whole)) return [whole]
  if (fits(head)) return [head, ...notes.map(each => `  ${each}`)]
  const rest = [...(rule ? [rule] : []), ...notes].join('  ')
  return [place, ...(rest ? [`  ${rest}`] : [])]
}

/**
 * Return what whoever asks for everything reads: what the compiler prints, and the page of the
 * rule.
 */
function furtherOf({note, url}: VFileMessage, style: Style, paint: Paint): readonly string[] {
  const lines = note ? visibleLines(note).split('\n') : []
  return [
    ...lines.flatMap(line => indented(line, '  ', style)),
    ...(url ? [`  ${paint('dim', visible(url))}`] : [])
  ]
}

/** A sentence in lines that fit the terminal. */
function indented(sentence: string, indent: string, {columns}: Style): readonly string[] {
  const room = Math.max(1, Math.min(columns, widest) - indent.length)
  return wrap(sentence, room).map(line => `${indent}${line}`)
}
