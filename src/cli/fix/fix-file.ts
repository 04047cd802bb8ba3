import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {type Change, type FixScope, fixArticle} from '../../fix/index.ts'
import type {Range, RuleId} from '../../model/index.ts'
import type {Options} from '../../options.ts'
import {applyComments, messageSource} from '../../remark/index.ts'
import type {FileReport} from '../../report/index.ts'
import {type CheckedFile, checkArticle} from '../check/check-file.ts'
import type {Input} from '../files/input.ts'
import {hashOf} from './replace-file.ts'

/** How much to fix. */
export interface FixMode {
  /** Also messages that the compiler contradicts, or says nothing of. */
  readonly refuted: boolean
  /** Also what listings lack. */
  readonly whole: boolean
}

/** What a fix makes of a file. */
export interface FileFix {
  readonly before: string
  readonly after: string
  /** The text as it is written, byte for byte; and of what content it was made (see `hashOf`). */
  readonly content: Uint8Array
  readonly madeOf: string
  readonly changes: readonly Change[]
  /** What the check says of the fixed text. */
  readonly left: FileReport
}

/** A file that was checked and, in memory, fixed. */
export interface FixedFile {
  readonly found: FileReport
  /** `null` if there is nothing to fix. */
  readonly fix: FileFix | null
  /** Why it could not be fixed. */
  readonly problem: string | null
}

/** How often a text is fixed and checked at most: a right line may show that the next is wrong. */
const mostRounds = 8

/** Check a file and fix it, again and again until there is nothing left to fix. Nothing is written. */
export async function fixFile(input: Input, options: Options, mode: FixMode): Promise<FixedFile> {
  const first = await checkArticle(input, options)
  try {
    return await fixChecked(input, first, options, mode)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return failed(first.report, `a mistake of goclaims that is worth reporting: ${why}`)
  }
}

async function fixChecked(
  input: Input,
  first: CheckedFile,
  options: Options,
  mode: FixMode
): Promise<FixedFile> {
  const found = first.report
  const before = first.article?.analysis.article.source
  if (!input.ok || before === undefined) return {found, fix: null, problem: null}
  const changes: Change[] = []
  let text = before
  let checked = first
  for (let round = 0; round < mostRounds; round++) {
    if (!checked.article) return failed(found, 'it could not be checked again')
    const fixed = fixArticle(checked.article.analysis, scopeOf(checked, mode))
    if (!fixed.ok) return failed(found, fixed.problem)
    if (fixed.text === text) {
      if (text === before) return {found, fix: null, problem: null}
      const content = encode(input.value, before, text)
      if (!content) return failed(found, 'it is not written in UTF-8')
      const madeOf = hashOf(input.value)
      const fix = {before, after: text, content, madeOf, changes, left: checked.report}
      return {found, fix, problem: null}
    }
    changes.push(...fixed.changes)
    text = fixed.text
    checked = await checkArticle({ok: true, path: input.path, value: Buffer.from(text)}, options)
  }
  return failed(found, 'one correction asks for another without end')
}

const byteOrderMark = '\uFEFF'

/** The bytes of a text, with the byte order mark of those it was made from; `null` if these are no UTF-8. */
function encode(bytes: Uint8Array, before: string, after: string): Uint8Array | null {
  const mark = [byteOrderMark, ''].find(start => Buffer.from(start + before).equals(bytes))
  return mark === undefined ? null : Buffer.from(mark + after)
}

function failed(found: FileReport, why: string): FixedFile {
  return {found, fix: null, problem: `Cannot fix \`${found.path}\`: ${why}`}
}

/** What is told is fixed: comments and the configuration switch rules off. */
function scopeOf(checked: CheckedFile, {refuted, whole}: FixMode): FixScope {
  const told = keysOf([...checked.report.messages, ...(whole ? toldOmissions(checked) : [])])
  return {refuted, whole, reports: (rule, range) => told.has(keyOf(rule, range))}
}

/**
 * A message for each listing whose gaps may be filled: who asks for whole listings need not
 * have the rule on, but where a comment switches it off, it is off.
 */
function toldOmissions({article}: CheckedFile): readonly VFileMessage[] {
  if (!article) return []
  const {tree, analysis} = article
  const file = new VFile({path: analysis.article.path, value: analysis.article.source})
  const ruleId: RuleId = 'go-claim-omission'
  for (const {listing} of analysis.listings) {
    file.message('', {place: listing.claims[0].ranges.claim, ruleId, source: messageSource})
  }
  applyComments(file, tree)
  return file.messages
}

function keysOf(messages: readonly VFileMessage[]): ReadonlySet<string> {
  return new Set(
    messages.flatMap(({ruleId, place}) =>
      ruleId && place && 'start' in place ? keyOf(ruleId, place) : []
    )
  )
}

type Ends = {readonly [End in keyof Range]: Pick<Range[End], 'line' | 'column'>}

function keyOf(rule: string, {start, end}: Ends): string {
  return `${rule} ${start.line}:${start.column}-${end.line}:${end.column}`
}
