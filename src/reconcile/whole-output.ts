import {hasElision} from '../go/source/index.ts'
import type {
  Article,
  Block,
  Diagnostic,
  MessageKind,
  Pairing,
  ReconciledListing,
  Toolchain,
  UnitFile
} from '../model/index.ts'
import {unitSource} from '../model/text/index.ts'
import {thresholds} from '../thresholds.ts'
import {outputLine} from './correct/repeats.ts'
import {diagnosticOf} from './judge/matched.ts'
import {asksForAnotherGo} from './judge/requested-go.ts'

/** Messages of the compiler that a listing should have shown. */
export interface Omissions {
  readonly missing: readonly [Diagnostic, ...Diagnostic[]]
  /** Their kinds that the listing never shows: the author may have cut all of these. */
  readonly unshownKinds: readonly MessageKind[]
}

/** Steps of the explanations of `-m=2`: a listing that leaves them out still says what happens. */
const explanations: ReadonlySet<MessageKind> = new Set([
  'escapes-head',
  'leaks-head',
  'flow-step',
  'from-step',
  'capture',
  'note'
])

/** Verdicts that say that a claim is what the compiler printed. */
const isTrue: ReadonlySet<string> = new Set(['confirmed', 'shifted', 'reworded'])

/** A listing with the article that it stands in, and the Go that it was held to. */
export interface Shown {
  readonly article: Article
  readonly toolchain: Toolchain
  readonly reconciled: ReconciledListing
}

/** Reasons why a listing is not the whole output of a command; the first row that holds counts. */
const gaps: readonly {
  readonly name: string
  readonly holds: (shown: Shown, pairing: Pairing) => boolean
}[] = [
  {name: 'it is no output', holds: ({reconciled}) => reconciled.listing.form !== 'output'},
  {
    name: 'its author says that it is a part',
    holds: ({reconciled: {listing}}) =>
      listing.elided || listing.filtered || Boolean(listing.directive?.partial)
  },
  {
    name: 'another Go is asked for',
    holds: ({reconciled, article, toolchain}) => asksForAnotherGo(reconciled, article, toolchain)
  },
  // `-l` alone takes away half of the messages.
  {
    name: 'nobody knows what printed it',
    holds: ({article, reconciled: {listing}}, pairing) =>
      !listing.directive?.flags && !isOfNearestCommand(article, listing.order, pairing)
  },
  {
    name: 'it is too unlike what the compiler prints',
    holds: ({reconciled: {verdicts}}) =>
      verdicts.filter(({kind}) => isTrue.has(kind)).length <
      thresholds.judge.wholeOutput * verdicts.length
  },
  {
    name: 'parts of the code are left out',
    holds: (_, {unit}) => unit.files.some(file => hasElision(unitSource(file)))
  }
]

/** Tell whether a listing is shown as the whole output of a command, of code that is all there. */
function isWholeOutput(shown: Shown): boolean {
  const {pairing} = shown.reconciled
  return pairing !== null && !gaps.some(({holds}) => holds(shown, pairing))
}

/** Return what a listing that is shown as the whole output leaves out; `null` if nothing. */
export function omissionsOf(shown: Shown): Omissions | null {
  const {pairing, verdicts, omitted} = shown.reconciled
  if (!pairing || !isWholeOutput(shown)) return null
  const [file] = pairing.unit.files
  const printed = verdicts.flatMap(verdict => diagnosticOf(verdict) ?? [])
  const about = new Set(printed.map(diagnostic => blockOf(file, diagnostic)))
  const seen = new Set(printed.map(outputLine))
  const missing = omitted.filter(diagnostic => {
    // The compiler prints some messages more than once.
    const isNew = !seen.has(outputLine(diagnostic))
    seen.add(outputLine(diagnostic))
    const block = blockOf(file, diagnostic)
    return isNew && !explanations.has(diagnostic.kind) && block !== null && about.has(block)
  })
  const [first, ...rest] = missing
  if (!first) return null
  const shownKinds = new Set(printed.map(({kind}) => kind))
  const unshown = missing.map(({kind}) => kind).filter(kind => !shownKinds.has(kind))
  return {missing: [first, ...rest], unshownKinds: [...new Set(unshown)]}
}

/**
 * Tell whether the nearest command has the flags that a listing is held to: else it is another's
 * output.
 */
function isOfNearestCommand(
  {commands}: Article,
  order: number,
  {command, flags}: Pairing
): boolean {
  const nearest = commands.findLast(other => other.order < order)
  return command !== null && nearest?.flags.join(' ') === flags.join(' ')
}

/** The block that a diagnostic's line is shown in; `null` outside of the unit's first file. */
function blockOf({name, lines}: UnitFile, {position}: Diagnostic): Block | null {
  if (position.file !== name || position.line === null) return null
  return lines[position.line - 1]?.origin?.block ?? null
}
