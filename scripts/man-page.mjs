// The page of the manual, made from the tables of commands and options. `npm run docs` writes it.
import {commandNames, commandOf, optionsOf} from '../dist/src/cli/command-line/commands.js'
import {namesOf, optionNames, optionOf} from '../dist/src/cli/command-line/options.js'
import {usageOf} from '../dist/src/cli/command-line/usage.js'
import {bold, italic, line, section, tagged, text} from './roff.mjs'

const exitStatus = {
  0: 'Every file was checked, and there is nothing to do.',
  1: 'There are findings.',
  2: 'The job, or a part of it, could not be done; a sentence on the error output says why.'
}

const files = {
  '.goclaimsrc, .goclaimsrc.json, .goclaimsrc.yaml, .goclaimsrc.yml, package.json':
    'The configuration, in the current folder or the nearest above: YAML or JSON; in package.json, the field `goclaims`.',
  '.gitignore, .remarkignore': 'What they name is left out.',
  'node_modules/.cache/goclaims':
    'Results that are kept between runs, in a project of npm; elsewhere `goclaims` in the folder that the system has for caches. `goclaims cache stat` says where.'
}

const environment = {
  NO_COLOR: 'Nothing is coloured, unless it is empty.',
  FORCE_COLOR:
    'Reports, diffs and help are coloured even where they are not for a terminal; `0` or `false`: never. It counts more than `NO_COLOR`.',
  FORCE_HYPERLINK:
    'Where there are colours, names of rules lead to their pages, whatever the terminal; `0`: never.',
  PATH: 'Where `go` and, for `--since`, `git` are looked for.',
  GOTOOLCHAIN:
    'Handed to the `go` command; where it is not set, `local` is, so that no other toolchain is fetched.',
  'GOROOT, GOOS, GOARCH, GOAMD64, ...':
    'The toolchain and the processor that code is compiled for, as everywhere in Go.',
  CACHE_DIR: 'Results are kept in `goclaims` below this folder.',
  XDG_CACHE_HOME: 'On Linux, the folder for caches outside a project; `~/.cache` by default.',
  GITHUB_WORKSPACE: 'The folder that paths in the reports sarif and github count from.'
}

/** The whole page. It has no date: it changes with the command, not with the day. */
export function manPage() {
  return `${[
    '.TH GOCLAIMS 1 "" "goclaims" "User Commands"',
    section('NAME', `goclaims \\- ${text('hold Go articles to what the Go compiler says')}`),
    section('SYNOPSIS', ...commandNames.flatMap(synopsis)),
    section('DESCRIPTION', ...description()),
    section('COMMANDS', ...commandNames.map(command)),
    section('OPTIONS', ...optionNames.map(option)),
    section('EXIT STATUS', ...tags(exitStatus)),
    section('FILES', ...tags(files)),
    section('ENVIRONMENT', ...tags(environment)),
    section('EXAMPLES', ...examples()),
    section('SEE ALSO', text('`go`(1), `remark`(1), https://go.dev/doc/diagnostics'))
  ].join('\n')}\n`
}

/** @typedef {(typeof commandNames)[number]} CommandName */

/** @param {CommandName} name */
function synopsis(name) {
  const [program = '', , ...rest] = usageOf(name).split(' ')
  // The name of this one need not be said.
  const command = name === 'check' ? `[${bold(name)}]` : bold(name)
  const usage = `${bold(program)} ${command} ${rest.map(word => text(word)).join(' ')}`
  return name === commandNames[0] ? [usage] : ['.br', usage]
}

function description() {
  return [
    text(
      'Articles about Go show what `go build -gcflags=-m` prints. `goclaims` reads them as Markdown or MDX, compiles the Go code in them, and says where they disagree with the compiler, with the correction.'
    ),
    '.PP',
    text(
      'A first word that names a command is that command; everything else is for `check`. A file or folder that is named like a command can be checked as `goclaims check cache` or `goclaims ./cache`.'
    )
  ]
}

/** @param {CommandName} name */
function command(name) {
  const {summary, notes, operand} = commandOf(name)
  const takes = optionsOf(commandOf(name)).map(each => `\`--${each}\``)
  const about = [sentence(summary), ...notes, `Options: ${takes.join(', ')}.`].join(' ')
  const shape = usageOf(name).split(' ').at(-1) ?? operand.name
  return tagged(`${bold(name)} ${italic(shape)}`, about)
}

/** @param {(typeof optionNames)[number]} name */
function option(name) {
  const {value, description: does, default: usual} = optionOf(name)
  const takes = value ? ` ${italic(value.name)}` : ''
  const words = value?.kind === 'word' ? [`One of ${value.words.join(', ')}.`] : []
  const standard = usual === undefined ? [] : [`The default is ${usual}.`]
  const tag = `${namesOf(name).map(bold).join(', ')}${takes}`
  return tagged(tag, [sentence(does), ...words, ...standard].join(' '))
}

function examples() {
  const all = commandNames.flatMap(name => commandOf(name).examples)
  return all.flatMap(([shown, says], index) => [
    ...(index === 0 ? [] : ['.PP']),
    text(sentence(says)),
    line(shown)
  ])
}

/** @param {Readonly<Record<string, string>>} rows */
function tags(rows) {
  return Object.entries(rows).map(([name, says]) => tagged(bold(name), says))
}

/** @param {string} words */
function sentence(words) {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
