import {VFile} from 'vfile'
import {rules} from '../../../rules/index.ts'
import {fixArticle, fixesOfUnprinted, type Restated, restate} from '../../fix/index.ts'
import type {Article, Change, Finding, FixReach, Minor} from '../../model/index.ts'
import type {Options} from '../../options.ts'
import {reportFindings} from '../../remark/index.ts'
import {type FileReport, restoreReport} from '../../report/index.ts'
import {type CheckedArticle, type CheckedFile, checkArticle} from '../check/check-file.ts'
import {checkWatched, isLong} from '../check/watched-article.ts'
import type {Input} from '../files/input.ts'
import {hashOf} from './replace-file.ts'

/** Result of fixing a file. */
export interface FileFix {
  readonly before: string
  readonly after: string
  /** The text as it is written, byte for byte; and of what content it was made (see `hashOf`). */
  readonly content: Uint8Array
  readonly madeOf: string
  readonly changes: readonly Change[]
  /** Report of the fixed text. */
  readonly left: FileReport
}

/** A file that was checked and, in memory, fixed. */
export interface FixedFile {
  readonly found: FileReport
  /** `null` if there is nothing to fix. */
  readonly fix: FileFix | null
  /** Reason why it could not be fixed. */
  readonly problem: string | null
  /** Further notes for the writer, in sentences. */
  readonly notes: readonly string[]
}

/** Reach of the fixes of a file. */
export interface FixAim {
  readonly reach: FixReach
  /** The Go that the article is to be one for, whatever it says; `null` to leave that as it is. */
  readonly minor: Minor | null
}

/**
 * Largest number of rounds of fixing and checking: a corrected line may reveal that the next is
 * wrong.
 */
const mostRounds = 8

/** Check a file and fix it, again and again until there is nothing left to fix. Nothing is written. */
export async function fixFile(input: Input, options: Options, aim: FixAim): Promise<FixedFile> {
  if (isLong(input)) {
    // What came through a process of its own comes through here, too.
    const {stored, checked} = await checkWatched(input, options, {explains: false})
    if (!checked) return {found: restoreReport(stored), fix: null, problem: null, notes: []}
  }
  const first = await checkArticle(input, options)
  try {
    return await fixChecked(input, first, options, aim)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return failed(first.report, `a mistake of goclaims that is worth reporting: ${why}`)
  }
}

async function fixChecked(
  input: Input,
  first: CheckedFile,
  options: Options,
  {reach, minor}: FixAim
): Promise<FixedFile> {
  const found = first.report
  const article = first.article?.analysis.article
  if (!input.ok || !article) return {found, fix: null, problem: null, notes: []}
  const before = article.source
  const check = (value: string) =>
    checkArticle({ok: true, path: input.path, value: Buffer.from(value)}, options)
  const changes: Change[] = []
  const stated = minor === null ? null : restate(article, minor)
  const notes = stated && minor !== null ? notesOf(article, stated, minor) : []
  let text = stated?.text ?? before
  let checked = text === before ? first : await check(text)
  for (let round = 0; round < mostRounds; round++) {
    if (!checked.article) return failed(found, 'it could not be checked again')
    const {analysis} = checked.article
    const unprinted = minor === null ? [] : fixesOfUnprinted(analysis, minor)
    const fixed = fixArticle(analysis.article, toFix(checked.article, reach), reach, unprinted)
    if (!fixed.ok) return failed(found, fixed.problem)
    if (fixed.text === text) {
      if (text === before) return {found, fix: null, problem: null, notes}
      const content = encode(input.value, before, text)
      if (!content) return failed(found, 'it is not written in UTF-8')
      const madeOf = hashOf(input.value)
      const fix = {before, after: text, content, madeOf, changes, left: checked.report}
      return {found, fix, problem: null, notes}
    }
    changes.push(...fixed.changes)
    text = fixed.text
    checked = await check(text)
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
  return {found, fix: null, problem: `Cannot fix \`${found.path}\`: ${why}`, notes: []}
}

/** Return what an article goes on saying of other Gos than the one that it is made for. */
function notesOf(
  {path, listings, saidGos}: Article,
  {compared, isStated}: Restated,
  minor: Minor
): readonly string[] {
  const named = (gos: readonly string[]) => gos.map(go => `Go ${go}`).join(' and ')
  return [
    ...(compared.length > 0
      ? [`${path}: it states ${named(compared)}, and what it says of each stays`]
      : []),
    ...(listings.length > 0 && !isStated
      ? [`${path}: it states no Go: \`go: "${minor}"\` in its front matter would, for later checks`]
      : []),
    ...(saidGos.some(go => go !== minor)
      ? [`${path}: its text goes on saying ${named(saidGos)}: that may need you`]
      : [])
  ]
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
