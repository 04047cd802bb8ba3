import type {Article, Command, Listing, WrongCommand} from '../../model/index.ts'
import {rangeOf, readLines} from '../../model/text/index.ts'
import {type Fault, faultOf} from './faults.ts'
import {printingFault} from './printing.ts'

/**
 * The shown commands that cannot run as they stand, or that do not print the listing right under
 * them. Commands in prose and in comments are only mentioned, and never judged.
 */
export function wrongCommands(article: Article): readonly WrongCommand[] {
  const lines = readLines(article.source)
  return article.commands.flatMap(command => {
    if (command.isMention) return []
    const fault = judge(article, command)
    if (!fault) return []
    const {from, to, ...rest} = fault
    const words = command.shown.text.slice(from, to)
    return [{...rest, command, words, range: rangeOf(lines, command.shown, from, to)}]
  })
}

function judge(article: Article, command: Command): Fault | null {
  const {shell, shown} = command
  const fault = faultOf(shown.text, shell)
  if (fault) return showsItsError(article, command) ? null : fault
  if (!shell.go || !shell.isAlone) return null
  const listing = listingUnder(article, command)
  if (!listing || listing.directive?.flags || listing.directive?.skip) return null
  const found = printingFault(shown.text, shell.go, listing.claims)
  return found && !isExplained(article, command, listing) ? found : null
}

/** Distance after a command within which its error is looked for, in UTF-16 code units. */
const errorReach = 600

const goErrors =
  /provided but not defined|missing =<value>|malformed import path|must be \.go files|invalid value|no such file|^[ \t]*usage: /im

/**
 * Tell whether the article shows what the go command says to a wrong line: then that is the point
 * of it.
 */
function showsItsError({source, commands}: Article, {range, order}: Command): boolean {
  const from = range.end.offset
  const next = commands.find(other => !other.isMention && other.order > order)
  const to = Math.min(from + errorReach, next?.range.start.offset ?? source.length)
  return goErrors.test(source.slice(from, to))
}

/** The listing that stands right under a command in the same fence, with nothing in between. */
function listingUnder({listings, source}: Article, command: Command): Listing | null {
  const listing = listings.find(({order}) => order === command.order + 1)
  if (listing?.form !== 'output' || listing.line >= command.line) return null
  const start = listing.claims[0].ranges.claim.start.offset
  const between = source.slice(command.range.end.offset, start)
  return holdsNothing(between) ? listing : null
}

/**
 * Tell whether all that stands between a command and its listing are blank lines, headers, and
 * marks of quotes.
 */
function holdsNothing(text: string): boolean {
  const [rest = '', ...lines] = text.split('\n')
  return rest.trim() === '' && lines.every(line => /^[>\s]*(?:#|$)/.test(line))
}

/**
 * Tell whether something else may have printed a listing: flags from the environment, or another
 * command of the section, which stands there for the one that was run.
 */
function isExplained(article: Article, command: Command, {section, claims}: Listing): boolean {
  if (article.source.includes('GOFLAGS')) return true
  return article.commands.some(other => {
    if (other === command || other.section !== section || other.flags.length === 0) return false
    if (listingUnder(article, other)) return false
    const {go} = other.shell
    return go === null || printingFault(other.shown.text, go, claims) === null
  })
}
