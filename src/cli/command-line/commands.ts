import {shells} from '../completion/shells.ts'
import {articleEndings} from '../files/article-endings.ts'
import type {CommandRow, Operand, OptionGroup} from './command-row.ts'
import type {OptionName} from './options.ts'
import {jsonFile} from './value.ts'

const articles = {
  kind: 'file',
  name: 'FILE',
  endings: articleEndings,
  isRequired: false,
  isRepeatable: true
} as const satisfies Operand

const whatFilesAre = ['FILE is a file, folder or pattern; .gitignore and .remarkignore count.']

const lenience: OptionGroup = {
  options: ['frail', 'max-warnings'],
  says: 'fail on infos; allow N warnings'
}

/** Options of every command that checks articles. */
const reading: readonly OptionGroup[] = [
  {options: ['format'], says: 'pretty, compact, stylish, json, sarif, ...'},
  {options: ['output'], says: 'also write a report to a file; repeatable'},
  {options: ['quiet', 'verbose', 'stats'], says: 'print less; print more; print timings'},
  lenience,
  {options: ['since', 'shard'], says: 'only what changed; one part, such as 2/5'},
  {options: ['baseline', 'write-baseline'], says: 'ignore known findings; record them'},
  {options: ['stdin-filename', 'offline'], says: 'name for standard input; no network'},
  {options: ['go', 'require'], says: 'Go versions (1.22,1.26); all, any, newest'},
  {options: ['goos', 'goarch'], says: 'compile for this target'},
  {options: ['engine', 'modules'], says: 'native or wasm; off, auto or download'},
  {options: ['config', 'trust'], says: 'use this configuration; trust the tree'},
  {options: ['cache-dir', 'no-cache'], says: 'location of the cache; disable it'}
]

/** Options of the commands that compare versions. */
const versions: readonly OptionGroup[] = [
  {options: ['format', 'go'], says: 'pretty or json; use this Go'},
  {options: ['goos', 'goarch'], says: 'compile for this target'},
  {options: ['config', 'trust'], says: 'use this configuration; trust the tree'},
  {options: ['stdin-filename'], says: 'name for standard input'},
  {options: ['cache-dir', 'no-cache'], says: 'location of the cache; disable it'}
]

const whichVersions = [...whatFilesAre, 'Only Go versions on this machine are used.']

/** Every command except `help`, which lists them. */
const work = {
  check: {
    summary: 'report where articles are wrong',
    operand: articles,
    groups: [
      {options: ['fix', 'dry-run', 'yes'], says: 'fix; only show the diff; do not ask'},
      {options: ['watch', 'history'], says: 'recheck on change; since when it is wrong'},
      ...reading
    ],
    examples: [['goclaims docs "blog/*.mdx"', 'check a folder and matching files']],
    notes: whatFilesAre
  },
  update: {
    summary: 'fix articles, even claims that Go contradicts',
    operand: articles,
    groups: [
      {options: ['whole', 'dry-run', 'yes'], says: 'add missing lines; only show; do not ask'},
      {options: ['for'], says: 'rewrite for this Go, whatever is stated'},
      ...reading
    ],
    examples: [['goclaims update post.md', 'show the corrections, ask, and write them']],
    notes: whatFilesAre
  },
  explain: {
    summary: 'explain why the compiler says so',
    operand: {...articles, name: 'FILE[:LINE]', isRequired: true},
    groups: [
      {options: ['trace', 'history'], says: 'how verdicts came about; for each Go'},
      {options: ['format'], says: 'pretty or json'},
      {options: ['go', 'offline'], says: 'use this Go (1.22, a path); no network'},
      {options: ['engine', 'modules'], says: 'native or wasm; off, auto, download'},
      {options: ['goos', 'goarch'], says: 'compile for this target'},
      {options: ['config', 'trust'], says: 'use this configuration; trust the tree'},
      {options: ['cache-dir', 'no-cache'], says: 'location of the cache; disable it'}
    ],
    examples: [
      ['goclaims explain post.md:87', 'explain the claims on line 87'],
      ['goclaims explain post.md', 'explain every claim that is not confirmed']
    ],
    notes: []
  },
  history: {
    summary: 'show which Go versions bear out each claim',
    operand: articles,
    groups: [...versions],
    examples: [['goclaims history post.md', 'show every claim under every version']],
    notes: whichVersions
  },
  date: {
    summary: 'tell which Go articles were written for',
    operand: articles,
    groups: [...versions],
    examples: [['goclaims date blog', 'date every article in a folder']],
    notes: whichVersions
  },
  merge: {
    summary: 'merge JSON reports into one',
    operand: {...jsonFile('REPORT'), isRequired: true, isRepeatable: true},
    groups: [lenience],
    examples: [
      ['goclaims --shard 1/2 -f json . >1.json', 'check half of the files'],
      ['goclaims merge 1.json 2.json', 'merge it with the other half']
    ],
    notes: ['It exits like a single run over all files.']
  },
  cache: {
    summary: 'show or clear the cache',
    operand: {...oneOf('ACTION', ['stat', 'clear']), isRequired: true},
    groups: [
      {options: ['config', 'trust'], says: 'configuration to read; trust the tree'},
      {options: ['cache-dir'], says: 'location of the cache'}
    ],
    examples: [
      ['goclaims cache stat', 'show where results are kept, and how many'],
      ['goclaims cache clear', 'remove them']
    ],
    notes: []
  },
  mdbook: {
    summary: 'check a book while mdBook builds it',
    operand: {kind: 'free', name: 'supports RENDERER', isRequired: false, isRepeatable: true},
    groups: [],
    examples: [
      ['command = "npx goclaims mdbook"', 'for `[preprocessor.goclaims]`'],
      ['goclaims mdbook supports html', 'answer yes, which mdBook asks first']
    ],
    notes: ['mdBook runs it as a preprocessor and gets the book back unchanged.']
  },
  toolchain: {
    summary: 'list, install or remove Go versions',
    operand: {
      kind: 'word',
      name: 'ACTION GO',
      words: ['list', 'install', 'remove', 'which'],
      isOpen: true,
      isRequired: true,
      isRepeatable: true
    },
    groups: [{options: ['offline'], says: 'no network'}],
    examples: [
      ['goclaims toolchain list', 'list what is installed, with its size'],
      ['goclaims toolchain install 1.12 1.17', 'install the newest patch of each'],
      ['goclaims toolchain remove 1.12', 'remove it from the Go module cache'],
      ['goclaims toolchain which stable', 'print the path of its `go` command']
    ],
    notes: ['GO is a version (1.12, 1.12.17), stable, oldstable or newest.']
  },
  completion: {
    summary: 'print a shell completion script',
    operand: {...oneOf('SHELL', Object.keys(shells)), isRequired: true},
    groups: [],
    examples: Object.values(shells).map(
      ({setUp, where}) => [setUp, `a line for ${where}`] as const
    ),
    notes: []
  }
} satisfies Readonly<Record<string, CommandRow>>

/** The commands. To add one, add its row. */
export const commands = {
  ...work,
  help: {
    summary: 'show the help of a command',
    operand: {...oneOf('COMMAND', [...Object.keys(work), 'help']), isRequired: false},
    groups: [],
    examples: [['goclaims help check', 'the same as `goclaims check --help`']],
    notes: []
  }
} satisfies Readonly<Record<string, CommandRow>>

export type CommandName = keyof typeof commands

export const commandNames = Object.keys(commands) as readonly CommandName[]

/** Tell whether a word names a command. */
export function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(commands, word)
}

/** The row of a command. */
export function commandOf(name: CommandName): CommandRow {
  return commands[name]
}

/** Every option that a command takes. */
export function optionsOf({groups}: Pick<CommandRow, 'groups'>): readonly OptionName[] {
  return [...groups.flatMap(({options}) => options), 'help']
}

function oneOf(name: string, words: readonly string[]) {
  return {kind: 'word', name, words, isRepeatable: false} as const
}
