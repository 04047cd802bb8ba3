// The page of the manual, made from the tables of commands and options. `npm run docs` writes it.
import {commandNames, commandOf, optionsOf} from '../dist/src/cli/command-line/commands.js'
import {namesOf, optionNames, optionOf} from '../dist/src/cli/command-line/options.js'
import {usageOf} from '../dist/src/cli/command-line/usage.js'
import {bold, italic, line, section, tagged, text} from './roff.mjs'

const exitStatus = {
  0: 'Every file was checked, without findings.',
  1: 'There are findings.',
  2: 'The job, or part of it, could not be done; a message on standard error says why.'
}

const files = {
  '.goclaimsrc, .goclaimsrc.json, .goclaimsrc.yaml, .goclaimsrc.yml, package.json':
    'Configuration in YAML or JSON, in the current folder or the nearest one above; in package.json, the field `goclaims`.',
  '.gitignore, .remarkignore': 'Files to skip.',
  'node_modules/.cache/goclaims':
    'Cached results, in an npm project; elsewhere `goclaims` in the cache folder of the system. `goclaims cache stat` shows where.'
}

const environment = {
  NO_COLOR: 'Disables colours, unless empty.',
  FORCE_COLOR:
    'Forces colours in reports, diffs and help, even outside a terminal; `0` or `false` disables them. Overrides `NO_COLOR`.',
  FORCE_HYPERLINK:
    'Links names of rules to their pages wherever there are colours, whatever the terminal; `0` disables links.',
  PATH: 'Search path for `go` and, for `--since`, `git`.',
  GOTOOLCHAIN:
    'Passed to the `go` command; `local` if unset, so that no other toolchain is downloaded.',
  'GOROOT, GOOS, GOARCH, GOAMD64, ...': 'Toolchain and target to compile for, as everywhere in Go.',
  CACHE_DIR: 'Parent of the cache folder `goclaims`.',
  XDG_CACHE_HOME:
    'On Linux, the parent of the cache folder outside a project; `~/.cache` by default.',
  GITHUB_WORKSPACE: 'Folder that paths in sarif and github reports are relative to.'
}

/** The whole page. It has no date: it changes with the command, not with the day. */
export function manPage() {
  return `${[
    '.TH GOCLAIMS 1 "" "goclaims" "User Commands"',
    section('NAME', `goclaims \\- ${text('check Go articles against the Go compiler')}`),
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
      'Articles about Go show the output of `go build -gcflags=-m`. `goclaims` reads such articles as Markdown or MDX, compiles their Go code, and reports every disagreement with the compiler, with the correction.'
    ),
    '.PP',
    text(
      'If the first word names a command, that command runs; otherwise `check` does. To check a file or folder named like a command, write `goclaims check cache` or `goclaims ./cache`.'
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
