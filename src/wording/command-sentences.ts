import type {CommandFault, MessageData} from '../model/index.ts'
import {quote, wanted} from './sentence.ts'

/** The sentences about commands; `about` is as `WrongCommand.about`. */
export const commandSentences = {
  'open-quote': say(() => 'nothing closes this quote'),
  typographic: say(() => 'a shell takes typographic quotes, dashes and spaces for letters'),
  misspelt: say(about => `the go command has no ${about}`),
  'unknown-flag': say(about => `the compiler has no flag ${about}`),
  'no-dash': say(about => `flags begin with a dash, and ${about} does not`),
  'empty-value': say(
    about => `\`-gcflags=\` ends at the space, so that ${about} never gets to the compiler`
  ),
  'outside-gcflags': say(
    about => `${about} is no part of \`-gcflags\`, and never gets to the compiler`
  ),
  'after-files': say(about => `${about} takes no flags after files and packages`),
  'gcflags-of-compile': say(
    () => '`go tool compile` takes the flags of the compiler by themselves'
  ),
  'prints-nothing': say(
    about => `the listing right under it has ${about}, which this does not print`
  ),
  'prints-less': say(about => `the listing right under it has ${about}, which takes \`-m=2\``),
  'no-inlining': say(about => `the listing right under it has ${about}, which \`-l\` suppresses`)
} satisfies Record<CommandFault, unknown>

/** Return what is wrong with the words of a command, and what is expected for them. */
function say(why: (about: string) => string) {
  return ({words, expected, about}: MessageData[CommandFault]) =>
    `Unexpected ${quote(words)}${wanted(expected)}: ${why(quote(about))}`
}
