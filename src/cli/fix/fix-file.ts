import {VFile} from 'vfile'
import {rules} from '../../../rules/index.ts'
import {fixArticle} from '../../fix/index.ts'
import type {Change, Finding, FixReach} from '../../model/index.ts'
import type {Options} from '../../options.ts'
import {reportFindings} from '../../remark/index.ts'
import type {FileReport} from '../../report/index.ts'
import {type CheckedArticle, type CheckedFile, checkArticle} from '../check/check-file.ts'
import type {Input} from '../files/input.ts'
import {hashOf} from './replace-file.ts'

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
export async function fixFile(input: Input, options: Options, reach: FixReach): Promise<FixedFile> {
  const first = await checkArticle(input, options)
  try {
    return await fixChecked(input, first, options, reach)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return failed(first.report, `a mistake of goclaims that is worth reporting: ${why}`)
  }
}

async function fixChecked(
  input: Input,
  first: CheckedFile,
  options: Options,
  reach: FixReach
): Promise<FixedFile> {
  const found = first.report
  const before = first.article?.analysis.article.source
  if (!input.ok || before === undefined) return {found, fix: null, problem: null}
  const changes: Change[] = []
  let text = before
  let checked = first
  for (let round = 0; round < mostRounds; round++) {
    if (!checked.article) return failed(found, 'it could not be checked again')
    const fixed = fixArticle(checked.article.analysis.article, toFix(checked.article, reach), reach)
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

/**
 * Choose what to fix, which is what is told: comments and the configuration switch rules off. Who
 * asks for whole listings need not have the rule on, but where a comment switches it off, it is
 * off.
 */
function toFix(checked: CheckedArticle, reach: FixReach): readonly Finding[] {
  if (reach !== 'whole') return checked.findings
  const {path, source} = checked.analysis.article
  const file = new VFile({path, value: source})
  const gaps = reportFindings(file, checked, [[rules['go-claim-omission'], 'warn']])
  return [
    ...checked.findings.filter(({messageId}) => messageId !== 'omission'),
    ...gaps.found.values()
  ]
}
