import {messageFlags} from '../grammar/index.ts'
import type {Article, Claim, Command, Listing} from '../types.ts'

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
  const able = nearestFirst(article.commands, listing).filter(
    command => printableShare(command.flags, listing.claims) >= leastShare
  )
  const sets = able.map(command => ({flags: command.flags, command}))
  const [first, ...rest] = distinct(sets)
  return first ? [first, ...rest.slice(0, 2)] : unsaidFlags(listing.claims)
}

/** Flags for a listing whose command is not shown: authors often leave out `-l` with it. */
function unsaidFlags(claims: readonly Claim[]): readonly [FlagSet, ...FlagSet[]] {
  const plainest = plainestFlags(claims)
  const plain = {flags: plainest, command: null}
  const isOutput = claims.every(({position}) => position.line !== null)
  const withoutInlining = [...plainest, '-l']
  const fits =
    isOutput && flagLevel(plainest) > 0 && claims.every(claim => canPrint(withoutInlining, claim))
  return fits ? [plain, {flags: withoutInlining, command: null, isGuess: true}] : [plain]
}

/** A listing may hold a line or two that its command never printed. */
const leastShare = 0.75

/** Commands by their distance: those before the listing, the nearest first, then those after it. */
function nearestFirst(commands: readonly Command[], listing: Listing): readonly Command[] {
  const before = commands.filter(command => command.order < listing.order).toReversed()
  const after = commands.filter(command => command.order >= listing.order)
  return [...before, ...after]
}

/** The share of messages that these flags can make the compiler print. */
function printableShare(flags: readonly string[], claims: readonly Claim[]): number {
  return claims.filter(claim => canPrint(flags, claim)).length / claims.length
}

function canPrint(flags: readonly string[], claim: Claim): boolean {
  const needs = messageFlags(claim)
  if (needs.debug.some(name => flags.some(flag => flag.startsWith(`-d=${name}`)))) return true
  if (needs.level === null || flagLevel(flags) < needs.level) return false
  return !(needs.inlining && flags.includes('-l'))
}

/** How talkative the compiler is: 0 without `-m`, 1 with it, 2 with `-m -m` or `-m=2`. */
function flagLevel(flags: readonly string[]): number {
  return flags.reduce((level, flag) => {
    const explicit = /^-m=(\d+)$/.exec(flag)?.[1]
    return explicit ? Number(explicit) : flag === '-m' ? level + 1 : level
  }, 0)
}

/** The plainest flags that print all these messages. */
function plainestFlags(claims: readonly Claim[]): readonly string[] {
  const needs = claims.map(messageFlags)
  const level = Math.max(0, ...needs.map(need => need.level ?? 0))
  const debug = needs.flatMap(need => (need.level === null ? need.debug.slice(0, 1) : []))
  const messages = level === 0 ? [] : [level === 1 ? '-m' : '-m=2']
  return [...messages, ...new Set(debug.map(name => `-d=${name}`))]
}

/** Flag sets without repetition, the first of each kept. */
function distinct(sets: readonly FlagSet[]): readonly FlagSet[] {
  const seen = new Set<string>()
  return sets.filter(({flags}) => {
    const key = [...flags].sort().join(' ')
    return !seen.has(key) && seen.add(key)
  })
}
