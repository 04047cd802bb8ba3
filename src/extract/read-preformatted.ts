import {type GoCommand, readSettings} from '../go/command/index.ts'
import {isTooDeep} from '../go/source/index.ts'
import {mergeWords} from '../go/target/index.ts'
import type {Block, Claim, Directive, Listing, MappedText, TargetWords} from '../model/index.ts'
import {linesOf, sliceMapped} from '../model/text/index.ts'
import {addCommand} from './add-command.ts'
import {type Draft, nextPlace} from './article-builder.ts'
import {readComments} from './claims/comment-listing.ts'
import {readOutput} from './claims/output-listing.ts'
import {isGoLanguage} from './classify/go-code.ts'
import type {GoPiece} from './classify/go-piece.ts'
import {baseName, commentedFile} from './classify/named-file.ts'
import {type Segment, segmentsOf} from './classify/segment.ts'
import {printedGo} from './classify/stated-go.ts'
import type {Preformatted} from './containers/preformatted.ts'
import {commandStart} from './text/prompt.ts'

/** Take the blocks, listings and commands out of a preformatted text. */
export function readPreformatted(
  draft: Draft,
  source: Preformatted,
  directive: Directive | null
): void {
  if (isGoLanguage(source.language) && isTooDeep(source.text.text)) {
    draft.tooDeep ??= source.line
    return
  }
  const segments = segmentsOf(source.text, source.language)
  const before = draft.blocks.length
  draft.printed ??= printedGo(source.text.text)
  let command: GoCommand | null = null
  draft.exported = {}
  for (const segment of segments) {
    if (segment.kind === 'code') addBlock(draft, source, segment, directive)
    else if (segment.kind === 'command') {
      command = addCommand(draft, segment.text, false)
      draft.exported = mergeWords(exportedIn(segment.text.text), draft.exported)
    } else {
      draft.exported = mergeWords(exportedIn(segment.text.text), draft.exported)
      const own = ownBlock(draft, before, segments, segment)
      addOutput(draft, source, segment, {directive, own, isProgram: command?.runsProgram ?? false})
    }
  }
  if (draft.blocks.length > before) draft.proseFile = draft.headingFile = null
}

/** Return what lines say of the target of the commands after them, past their prompts. */
function exportedIn(text: string): TargetWords {
  const lines = text.split('\n').filter(line => /\bGO(?:OS|ARCH)\b/.test(line))
  const said = lines.map(line => {
    const start = commandStart(line)
    return readSettings(start === null ? line.replace(/^\s*[>$%#]\s/, '') : line.slice(start))
  })
  return mergeWords(...said.toReversed())
}

/** The block of the same fence that output is about: the one before it, else the one after. */
function ownBlock(
  draft: Draft,
  before: number,
  segments: readonly Segment[],
  segment: Segment
): number | null {
  if (draft.blocks.length > before) return draft.blocks.length - 1
  const later = segments.slice(segments.indexOf(segment)).some(({kind}) => kind === 'code')
  return later ? before : null
}

function addBlock(
  draft: Draft,
  source: Preformatted,
  piece: GoPiece,
  directive: Directive | null
): void {
  const given = directive?.file ?? piece.fileName ?? source.fileName
  const block: Block = {
    form: source.form,
    line: source.line,
    ...nextPlace(draft),
    language: source.language,
    code: piece.code,
    firstLine: piece.firstLine,
    shape: piece.reading.shape,
    fileName: given
      ? baseName(given)
      : (commentedFile(piece.code.text) ?? draft.proseFile ?? draft.headingFile),
    directive
  }
  draft.blocks.push(block)
  for (const {from, to, isBlock} of piece.reading.comments) {
    addCommentedCommands(draft, sliceMapped(piece.code, from, isBlock ? to - 2 : to))
  }
  const claims = readComments(draft.lines, piece.code, piece.reading.comments)
  addListing(draft, claims, {
    form: 'comment',
    line: source.line,
    ownBlock: draft.blocks.length - 1,
    elided: false,
    filtered: false,
    directive
  })
}

/** Commands in comments: `// go build -gcflags=-m main.go`. */
function addCommentedCommands(draft: Draft, comment: MappedText): void {
  for (const row of linesOf(comment)) {
    const lead = /^\s*(?:\/\/+|\/\*+|\*)\s*/.exec(row.text)?.[0].length ?? 0
    const start = commandStart(row.text.slice(lead))
    if (start === null) continue
    addCommand(draft, sliceMapped(comment, row.from + lead + start, row.to), true)
  }
}

/** Context of a run of lines. */
interface OutputPlace {
  readonly directive: Directive | null
  /** The block of the same fence, as `Listing.ownBlock`. */
  readonly own: number | null
  /** A command before it runs a program. */
  readonly isProgram: boolean
}

function addOutput(
  draft: Draft,
  source: Preformatted,
  segment: Extract<Segment, {kind: 'lines'}>,
  {directive, own, isProgram}: OutputPlace
): void {
  if (!isProgram) addCommentedCommands(draft, segment.text)
  const {claims, elided} = readOutput(draft.lines, segment.text)
  // What a program prints is no claim about the compiler, whatever it looks like; but one that
  // does not compile prints nothing.
  const told = isProgram ? claims.filter(({kind}) => kind === 'error') : claims
  addListing(draft, told, {
    form: 'output',
    line: source.line,
    ownBlock: own,
    elided,
    filtered: draft.filtered,
    directive
  })
}

/** Add a listing if it claims anything. */
export function addListing(
  draft: Draft,
  claims: readonly Claim[],
  rest: Omit<Listing, 'claims' | 'order' | 'section'>
): void {
  const [first, ...others] = claims
  if (first) draft.listings.push({...rest, ...nextPlace(draft), claims: [first, ...others]})
}
