import {readFile} from 'node:fs/promises'
import {createSiteChecker} from '../core/check-site.ts'
import {failureOf, listOf, withFrame} from '../core/error.ts'
import type {SiteFinding} from '../core/finding.ts'
import {optionsFor} from '../core/options.ts'
import {type FileLine, fileLines} from './file-lines.ts'
import {parseTable} from './options.ts'
import {type Chapter, readHanded} from './protocol.ts'

/** Result for a book: the answer to mdBook, or the reason to stop the build. */
export type CheckedBook =
  | {readonly ok: true; readonly book: string; readonly notes: readonly string[]}
  | {
      readonly ok: false
      readonly cause: 'articles' | 'call'
      readonly problem: string
      readonly notes: readonly string[]
    }

/**
 * Check the chapters of a book.
 *
 * @param json What mdBook writes to a preprocessor.
 */
export async function checkBook(json: string): Promise<CheckedBook> {
  const handed = readHanded(json)
  if (!handed) return refused('Standard input is no book, as mdBook hands it to a preprocessor')
  const {root, table, chapters, book} = handed
  const given = parseTable(table)
  if (!given.ok) return refused(given.problem)
  const {failOn = 'warning', ...options} = optionsFor(given.value, {root})
  const setting = '`go` of `[preprocessor.goclaims]` in `book.toml`'
  const site = createSiteChecker({options, setting, syntaxesOf: () => ['md']})
  const checked = await Promise.all(
    chapters.map(async chapter => {
      const {findings, ...rest} = await site.checkText(chapter.file, Buffer.from(chapter.text))
      return {...rest, findings: await inFile(findings, chapter)}
    })
  )
  const findings = checked.flatMap(each => each.findings)
  const notes = checked.flatMap(each => each.notes)
  const missingGo = checked.find(each => each.missingGo !== null)?.missingGo ?? null
  const failure = failureOf({findings, notes, missingGo}, failOn)
  if (failure) {
    const cause = failure.findings.length > 0 ? 'articles' : 'call'
    return {ok: false, cause, problem: withFrame(failure).trimEnd(), notes}
  }
  const warnings = findings.length > 0 ? [listOf(findings)] : []
  return {ok: true, book: JSON.stringify(book), notes: [...notes, ...warnings]}
}

function refused(problem: string): CheckedBook {
  return {ok: false, cause: 'call', problem, notes: []}
}

/** Findings of a chapter, at the places of its file. */
async function inFile(
  findings: readonly SiteFinding[],
  {file, text}: Chapter
): Promise<readonly SiteFinding[]> {
  if (findings.length === 0) return findings
  // A chapter without a file is made by another preprocessor.
  const onDisk = await readFile(file, 'utf8').catch(() => text)
  if (onDisk === text) return findings
  const lines = fileLines(onDisk, text)
  return findings.map(finding => moved(finding, lines[finding.line - 1]))
}

function moved(finding: SiteFinding, to: FileLine | undefined): SiteFinding {
  if (!to || (to.isSame && to.line === finding.line)) return finding
  // The lines of a frame are numbered as those of the chapter.
  return {...finding, line: to.line, column: to.isSame ? finding.column : 1, frame: ''}
}
