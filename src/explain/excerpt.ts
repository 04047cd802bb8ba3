import type {Article, ReconciledListing} from '../model/index.ts'
import {shownLine} from '../reconcile/index.ts'
import {articlePlace} from './code-place.ts'
import type {CodeLine, Excerpt} from './explanation.ts'
import {listingFileName} from './listing-file-name.ts'
import type {ClaimMarks, Marked} from './marks.ts'

/** Lines of code that are shown around a mark, on each side. */
const context = 2

/** The code around marks; `null` if nothing is to be pointed at. */
export function excerptOf(
  article: Article,
  reconciled: ReconciledListing,
  {marks, beyond}: ClaimMarks
): Excerpt | null {
  const [first] = marks
  if (!first) return null
  const here = marks.filter(({file}) => file === first.file)
  const shown = first.file.lines
    .map((_, index) => index + 1)
    .filter(line => here.some(marked => Math.abs(marked.line - line) <= context))
  const lines = shown.map(line => codeLine(article, first.file, line, here))
  return {file: listingFileName(reconciled, first.file), runs: runsOf(lines), beyond}
}

function codeLine(
  article: Article,
  file: Marked['file'],
  line: number,
  marks: readonly Marked[]
): CodeLine {
  return {
    line: shownLine(file, line),
    article: articlePlace(article, file, line, null)?.line ?? null,
    text: file.lines[line - 1]?.text ?? '',
    marks: marks
      .filter(marked => marked.line === line)
      .map(({mark}) => mark)
      .toSorted((a, b) => a.from - b.from)
  }
}

/** Lines that follow each other, together. */
function runsOf(lines: readonly CodeLine[]): readonly (readonly CodeLine[])[] {
  const runs: CodeLine[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run && run.at(-1)?.line === line.line - 1) run.push(line)
    else runs.push([line])
  }
  return runs
}
