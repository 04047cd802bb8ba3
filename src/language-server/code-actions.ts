import {type CodeAction, CodeActionKind, type Diagnostic} from 'vscode-languageserver/node'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {fixArticle} from '../fix/index.ts'
import type {Analysis, Finding} from '../model/index.ts'
import type {CheckedDocument} from './check-document.ts'
import {rangeOf} from './diagnostics.ts'

/** The kind of what an editor may do to the whole document, as on saving it. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.goclaims`

/** Offer what corrects some diagnostics of a document: its exact words, and all that is as wrong. */
export function quickFixes(
  document: TextDocument,
  {analysis, findings}: CheckedDocument,
  diagnostics: readonly Diagnostic[]
): CodeAction[] {
  return diagnostics.flatMap(diagnostic => {
    const [, finding] =
      [...findings].find(
        ([message]) =>
          message.ruleId === diagnostic.code && isSame(rangeOf(message), diagnostic.range)
      ) ?? []
    if (!finding || !analysis) return []
    return [
      ...replacements(document, finding, diagnostic),
      ...wholeListing(document, analysis, finding, diagnostic)
    ]
  })
}

/** Correct a document as `goclaims --fix` does; nothing where there is nothing to correct. */
export function fixAll(
  document: TextDocument,
  {analysis, findings}: CheckedDocument
): readonly CodeAction[] {
  if (!analysis) return []
  const changes = changesOf(document, analysis, [...findings.values()])
  const title = 'Correct what goclaims can correct'
  return changes ? [{title, kind: fixAllKind, edit: {changes}}] : []
}

function replacements(
  document: TextDocument,
  {expected}: Finding,
  diagnostic: Diagnostic
): readonly CodeAction[] {
  const {range} = diagnostic
  const actual = document.getText(range)
  return expected.map(newText => ({
    title:
      newText === ''
        ? `Remove \`${actual}\``
        : actual === ''
          ? `Insert \`${newText}\``
          : `Replace \`${actual}\` with \`${newText}\``,
    kind: CodeActionKind.QuickFix,
    isPreferred: expected.length === 1,
    diagnostics: [diagnostic],
    edit: {changes: {[document.uri]: [{range, newText}]}}
  }))
}

/** Offer to correct all lines that one finding speaks of at once. */
function wholeListing(
  document: TextDocument,
  analysis: Analysis,
  finding: Finding,
  diagnostic: Diagnostic
): readonly CodeAction[] {
  const amount = finding.fixes.filter(({reach}) => reach === 'correction').length
  const changes = amount > 1 ? changesOf(document, analysis, [finding]) : null
  if (!changes) return []
  const title = `Correct all ${amount} lines of this listing`
  return [{title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: {changes}}]
}

/** Make the edits that correct some findings; `null` where there are none. */
function changesOf(document: TextDocument, {article}: Analysis, findings: readonly Finding[]) {
  const fixed = fixArticle(article, findings, 'correction')
  if (!fixed.ok || fixed.edits.length === 0) return null
  const edits = fixed.edits.map(({from, to, text}) => ({
    range: {start: document.positionAt(from), end: document.positionAt(to)},
    newText: text
  }))
  return {[document.uri]: edits}
}

function isSame(a: Diagnostic['range'], b: Diagnostic['range']): boolean {
  return (['start', 'end'] as const).every(
    end => a[end].line === b[end].line && a[end].character === b[end].character
  )
}
