import {targetText} from '../go/target/index.ts'
import type {Toolchain, VerdictKind} from '../model/index.ts'
import {fold, type Paint, painter} from '../terminal/index.ts'
import {quote, visible, writePlace} from '../wording/index.ts'
import type {
  ClaimExplanation,
  CodePlace,
  FileExplanation,
  ListingExplanation,
  PairingExplanation,
  PrintedLine,
  Reasoning,
  Step
} from './explanation.ts'
import {withoutRepeats} from './repeats.ts'
import {writeBlocks} from './write-blocks.ts'
import {writeCode} from './write-code.ts'
import {legendOf, type PictureManner, writePicture} from './write-picture.ts'
import {writeCandidates, writeTrace} from './write-trace.ts'

const verdictColors = {
  confirmed: 'green',
  shifted: 'yellow',
  moved: 'yellow',
  reworded: 'yellow',
  refuted: 'red',
  unverifiable: 'cyan'
} satisfies Record<VerdictKind, Parameters<Paint>[0]>

/** How an explanation is written. */
interface Manner {
  readonly color: boolean
  /** With how each verdict came about, and all code that was tried. */
  readonly trace: boolean
  /** Of the terminal; `Infinity` where lines stay as long as they are. */
  readonly columns: number
  /** What shows it knows letters only. */
  readonly isAscii: boolean
}

/** Write explanations for people: a text that ends in a line ending. */
export function writeText(
  {path, claims, confirmed, listings}: FileExplanation,
  toolchain: Toolchain,
  {color, trace, columns, isAscii}: Manner
): string {
  const paint = painter(color)
  if (listings.length === 0) {
    const name = visible(path)
    if (claims === 0) return `${name}: it makes no claims about what the compiler says\n`
    const all = claims === 1 ? 'its only claim is' : `all ${confirmed} claims are`
    return `${name}: ${all} confirmed; \`goclaims explain ${name}:LINE\` explains one\n`
  }
  const sections = listings
    .map(withoutRepeats)
    .flatMap(listing => [
      ...listing.claims.flatMap(claim => [
        ...writeClaim(path, claim, paint, columns),
        '',
        ...(trace ? [...writeTrace(claim.trace, paint), ''] : [])
      ]),
      ...writeVersions(listing, {paint, columns, isAscii}),
      ...(listing.pairing ? [...writePairing(listing, toolchain, paint), ''] : []),
      ...(trace ? [...writeCandidates(listing, paint), ''] : [])
    ])
  const lines = sections.flatMap(line => fold(line, columns))
  return `${lines.join('\n').trimEnd()}\n`
}

/** With which Go its claims are right, where that was asked. */
function writeVersions({picture}: ListingExplanation, manner: PictureManner): readonly string[] {
  if (!picture || picture.rows.length === 0) return []
  const legend = legendOf([picture], manner)
  return [
    manner.paint('bold', 'With which Go it is right'),
    ...writePicture(picture, manner),
    '',
    ...legend.map(line => manner.paint('dim', line)),
    ''
  ]
}

function writeClaim(
  path: string,
  claim: ClaimExplanation,
  paint: Paint,
  columns: number
): readonly string[] {
  const {line, column, verdict, sentence, messages, advice, code, why} = claim
  return [
    paint('bold', visible(`${path}:${line}:${column}: ${claim.shown}`)),
    `${paint(verdictColors[verdict], verdict)}: ${sentence}`,
    ...messages.map(({reason, ruleId}) => `${visible(reason)} ${paint('dim', `(${ruleId})`)}`),
    ...(advice === null ? [] : [advice]),
    ...(code ? ['', ...writeCode(code, paint, columns)] : []),
    ...why.flatMap(reasoning => ['', ...writeReasoning(reasoning, paint)])
  ]
}

function writeReasoning({sentence, steps, conclusion}: Reasoning, paint: Paint) {
  return [
    visible(sentence),
    ...steps.map((step, index) => `  ${index + 1}. ${writeStep(step, paint)}`),
    ...(conclusion === null ? [] : [`  ${visible(conclusion)}`])
  ]
}

function writeStep({sentence, why, place}: Step, paint: Paint): string {
  const where = place ? ` ${paint('dim', `– ${writeCodePlace(place)}`)}` : ''
  return `${visible(sentence)} (${visible(why)})${where}`
}

/** A place as the compiler and as the article count it. */
function writeCodePlace({file, line, column, article}: CodePlace): string {
  const here = article ? `, line ${article.line} of the article` : ''
  return visible(`${file}:${writePlace({line, column})}${here}`)
}

/** Return what a listing was held to, and all that the compiler says of it. */
function writePairing(
  {line, pairing, stopped, printed}: ListingExplanation,
  usual: Toolchain,
  paint: Paint
): readonly string[] {
  if (!pairing) return []
  const {flags, flagsFrom, because, toolchain, targetFrom} = pairing
  const used = toolchain ?? usual
  const rows = [
    ['Code', `${writeUnit(pairing)}: ${because.join('; ')}`],
    ['Flags', `\`${flags.join(' ')}\`, ${flagsFrom}`],
    ['Added', writeAdded(pairing)],
    ['Go', [`${used.version} ${targetText(used)}`, ...(targetFrom ? [targetFrom] : [])].join(', ')]
  ]
  return [
    paint('bold', `How the listing on line ${line} was checked`),
    ...rows.map(([name = '', value = '']) => `  ${name.padEnd(8)} ${visible(value)}`),
    '',
    ...(stopped === null ? [] : [visible(stopped)]),
    ...writePrinted(printed, stopped !== null, paint)
  ]
}

function writeUnit({blocks, shape}: PairingExplanation): string {
  const lines = writeBlocks(blocks)
  const what = shape === 'fragment' ? 'a fragment' : shape === 'file' ? 'a file' : 'a program'
  return blocks.length > 1 ? `code on ${lines}` : `${what} on ${lines}`
}

function writeAdded({added}: PairingExplanation): string {
  if (added.length === 0) return 'nothing'
  const files = [...new Set(added.map(({file}) => file))]
  return files
    .map(name => {
      const lines = added.filter(({file}) => file === name).map(({text}) => quote(text.trim()))
      return `${files.length > 1 ? `${name}: ` : ''}${lines.join(' ')}`
    })
    .join('; ')
}

/** All lines of the compiler; `»` is before those that the explained claims were matched with. */
function writePrinted(
  printed: readonly PrintedLine[],
  isStopped: boolean,
  paint: Paint
): readonly string[] {
  if (printed.length === 0)
    return isStopped ? [] : ['The compiler prints nothing with these flags.']
  const lineOf = ({place}: PrintedLine) => (place?.article ? `${place.article.line}` : '')
  const width = Math.max('article'.length, ...printed.map(line => lineOf(line).length))
  return [
    isStopped ? 'Its errors:' : 'Everything that the compiler prints with these flags:',
    paint('dim', `  ${'article'.padStart(width)} │`),
    ...printed.map(line => {
      const {position, place, message, claimedOn, isExplained} = line
      const row = place
        ? `${place.file}:${writePlace(place)}: ${message}`
        : `${position.file ?? ''}:${writePlace({line: position.line ?? 1, column: position.column})}: ${message}`
      const mark = isExplained ? paint('green', '»') : ' '
      const claimed =
        claimedOn.length > 0 ? paint('dim', `  ← claimed on line ${claimedOn.join(', ')}`) : ''
      return `${mark} ${paint('dim', `${lineOf(line).padStart(width)} │`)} ${visible(row)}${claimed}`
    })
  ]
}
