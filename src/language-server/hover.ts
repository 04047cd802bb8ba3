import {type Hover, MarkupKind, type Position} from 'vscode-languageserver/node'
import {compilerFor, settingsFor} from '../analysis/index.ts'
import {
  type ClaimExplanation,
  chooseClaims,
  explainChosen,
  type Reasoning
} from '../explain/index.ts'
import {inMarkdown} from '../wording/index.ts'
import type {CheckedDocument} from './check-document.ts'

/** Claims about one line of code that are explained at most: whoever wants more runs `explain`. */
const mostClaims = 3

/** Say what `goclaims explain` says of a place: of a claim, or of the code that claims are about. */
export async function hoverAt(
  {line, character}: Position,
  {analysis, settings}: CheckedDocument
): Promise<Hover | null> {
  if (!analysis) return null
  const choice = chooseClaims(analysis, {line: line + 1, column: character + 1})
  if (!choice.ok) return null
  const created = await compilerFor(settingsFor(analysis.article.path, settings))
  if (!created.ok) return null
  const {listings} = await explainChosen(analysis, choice.chosen, created.compiler)
  const claims = listings.flatMap(listing => listing.claims)
  const more = claims.length > mostClaims ? [`… and ${claims.length - mostClaims} more`] : []
  const value = [...claims.slice(0, mostClaims).map(writeClaim), ...more].join('\n\n---\n\n')
  return {contents: {kind: MarkupKind.Markdown, value}}
}

function writeClaim({verdict, sentence, text, messages, advice, why}: ClaimExplanation): string {
  const said = messages.map(({reason}) => reason)
  return [
    inMarkdown(text),
    `**${verdict}**: ${inMarkdown(sentence)}`,
    ...[...said, ...(advice === null ? [] : [advice])].map(inMarkdown),
    ...why.map(writeReasoning)
  ].join('\n\n')
}

function writeReasoning({sentence, steps, conclusion}: Reasoning): string {
  const list = steps.map(({sentence: step, place}, index) => {
    const at = place?.article ? `, line ${place.article.line}` : ''
    return `${index + 1}. ${inMarkdown(step)}${at}`
  })
  return [
    inMarkdown(sentence),
    ...(list.length > 0 ? [list.join('\n')] : []),
    ...(conclusion === null ? [] : [inMarkdown(conclusion)])
  ].join('\n\n')
}
