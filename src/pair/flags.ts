import {canPrint, plainestFlags, printingOf} from '../go/command/index.ts'
import type {Article, Claim, Command, Listing} from '../model/index.ts'
import {thresholds} from '../thresholds.ts'

/** Compiler flags that may have printed a listing, and the command they come from. */
export interface FlagSet {
  readonly flags: readonly string[]
  readonly command: Command | null
  /** Nothing in the article says so: only for code that a listing stands right behind. */
  readonly isGuess?: boolean
}

/**
 * The flags that may have printed a listing, likeliest first: what the author says in a directive,
 * else those of the nearest commands that could print such messages (before the listing first),
 * else the plainest flags that can.
 */
export function flagSets(article: Article, listing: Listing): readonly [FlagSet, ...FlagSet[]] {
  const said = listing.directive?.flags
  if (said) return [{flags: said, command: null}]
  const {printable, printableByOwn} = thresholds.pair
  const share = (command: Command) => printableShare(command.flags, listing.claims)
  const commands = nearestFirst(article.commands, listing)
  const able = commands.filter(command => share(command) >= printable)
  const own = commands.find(
    command => standsOn(command, listing) && share(command) > printableByOwn
  )
  const sets = (own ? [own] : able).map(command => ({flags: command.flags, command}))
  const [first, ...rest] = distinct(sets)
  return first
    ? [first, ...rest.slice(0, thresholds.pair.flagSets - 1)]
    : unsaidFlags(listing.claims)
}

/** Tell whether a command stands right in the output that a listing is of, as what printed it. */
function standsOn({line, isMention}: Command, {form, line: fence, claims}: Listing): boolean {
  const [{ranges}] = claims
  return form === 'output' && !isMention && line >= fence && line < ranges.claim.start.line
}

/** Flags for a listing whose command is not shown: authors often leave out `-l` with it. */
function unsaidFlags(claims: readonly Claim[]): readonly [FlagSet, ...FlagSet[]] {
  const plainest = plainestFlags(claims)
  const plain = {flags: plainest, command: null}
  const isOutput = claims.every(({position}) => position.line !== null)
  const withoutInlining = [...plainest, '-l']
  const fits =
    isOutput &&
    printingOf(plainest).level > 0 &&
    claims.every(claim => canPrint(printingOf(withoutInlining), claim))
  return fits ? [plain, {flags: withoutInlining, command: null, isGuess: true}] : [plain]
}

/** Commands by their distance: those before the listing, the nearest first, then those after it. */
function nearestFirst(commands: readonly Command[], listing: Listing): readonly Command[] {
  const before = commands.filter(command => command.order < listing.order).toReversed()
  const after = commands.filter(command => command.order >= listing.order)
  return [...before, ...after]
}

/** The share of messages that these flags can make the compiler print. */
function printableShare(flags: readonly string[], claims: readonly Claim[]): number {
  const printing = printingOf(flags)
  return claims.filter(claim => canPrint(printing, claim)).length / claims.length
}

/** Flag sets without repetition, for each target, the first of each kept. */
function distinct(sets: readonly FlagSet[]): readonly FlagSet[] {
  const seen = new Set<string>()
  return sets.filter(({flags, command}) => {
    const key = JSON.stringify([[...flags].sort(), Object.entries(command?.target ?? {}).sort()])
    return !seen.has(key) && seen.add(key)
  })
}
