import type {CommandFault, MessageData} from '../model/index.ts'
import {quote, wanted} from './sentence.ts'

/** The sentences about commands; `about` is as `WrongCommand.about`. */
export const commandSentences = {
  'open-quote': say(() => 'this quote is never closed'),
  typographic: say(() => 'a shell treats typographic quotes, dashes and spaces as letters'),
  misspelt: say(about => `the go command has no ${about}`),
  'unknown-flag': say(about => `the compiler has no flag ${about}`),
  'no-dash': say(about => `flags begin with a dash, and ${about} does not`),
  'empty-value': say(
    about => `\`-gcflags=\` ends at the space, so ${about} never reaches the compiler`
  ),
  'outside-gcflags': say(
    about => `${about} is outside of \`-gcflags\`, and never reaches the compiler`
  ),
  'after-files': say(about => `${about} takes no flags after files and packages`),
  'gcflags-of-compile': say(
    () => '`go tool compile` takes compiler flags directly, without `-gcflags`'
  ),
  'prints-nothing': say(about => `the listing under it has ${about}, which this does not print`),
  'prints-less': say(about => `the listing under it has ${about}, which takes \`-m=2\``),
  'no-inlining': say(about => `the listing under it has ${about}, which \`-l\` suppresses`)
} satisfies Record<CommandFault, unknown>

/** Return what is wrong with the words of a command, and what is expected for them. */
function say(why: (about: string) => string) {
  return ({words, expected, about}: MessageData[CommandFault]) =>
    `Unexpected ${quote(words)}${wanted(expected)}: ${why(quote(about))}`
}
