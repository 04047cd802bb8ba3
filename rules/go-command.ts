import type {Analysis, Article, CommandFault, Finding, WrongCommand} from '../src/model/index.ts'
import {defineRule, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {quote, wordsAt} from '../src/wording/index.ts'

export const meta: RuleMeta = {
  id: 'go-command',
  description: 'a command that cannot run as shown, or does not print the listing under it',
  default: 'warn',
  url: pageOf('go-command')
}

/** Find commands that readers cannot use as they stand. */
export function find({article, wrongCommands}: Analysis): readonly Finding[] {
  return wrongCommands.map(wrong => finding(article, wrong))
}

function finding(article: Article, wrong: WrongCommand): Finding {
  const {fault, words, range, expected} = wrong
  const wanted = expected === null ? '' : `, expected ${quote(expected)}`
  return {
    range,
    reason: `Unexpected ${quote(words)}${wanted}: ${sentences[fault](quote(wrong.about))}`,
    severity: 'warning',
    actual: wordsAt(article, range),
    expected: expected === null ? [] : [expected],
    note: null
  }
}

/** What is wrong, as a writer reads it; `about` is as `WrongCommand.about`. */
const sentences = {
  'open-quote': () => 'nothing closes this quote',
  typographic: () => 'a shell takes typographic quotes, dashes and spaces for letters',
  misspelt: about => `the go command has no ${about}`,
  'unknown-flag': about => `the compiler has no flag ${about}`,
  'no-dash': about => `flags begin with a dash, and ${about} does not`,
  'empty-value': about =>
    `\`-gcflags=\` ends at the space, so that ${about} never gets to the compiler`,
  'outside-gcflags': about => `${about} is no part of \`-gcflags\`, and never gets to the compiler`,
  'after-files': about => `${about} takes no flags after files and packages`,
  'gcflags-of-compile': () => '`go tool compile` takes the flags of the compiler by themselves',
  'prints-nothing': about => `the listing right under it has ${about}, which this does not print`,
  'prints-less': about => `the listing right under it has ${about}, which takes \`-m=2\``,
  'no-inlining': about =>
    `the listing right under it has ${about}, which \`-l\` keeps from being printed`
} satisfies Record<CommandFault, (about: string) => string>

export default defineRule({meta, find})
