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
  says: 'fail for infos, too; let N warnings pass'
}

/** What whatever reads articles takes. */
const reading: readonly OptionGroup[] = [
  {options: ['format'], says: 'pretty, compact, stylish, json, sarif, ...'},
  {options: ['output'], says: 'write a report to a file, too; repeatable'},
  {options: ['quiet', 'verbose', 'stats'], says: 'say less; say more; say what took time'},
  lenience,
  {options: ['since', 'shard'], says: 'what changed in git; a part, as in 2/5'},
  {options: ['baseline', 'write-baseline'], says: 'let known disagreements pass; write them'},
  {options: ['stdin-filename', 'offline'], says: 'name of standard input; fetch nothing'},
  {options: ['go', 'require'], says: 'these Gos (1.22,1.26); all, any or newest'},
  {options: ['goos', 'goarch'], says: 'compile for this target'},
  {options: ['engine', 'modules'], says: 'native or wasm; off, auto or download'},
  {options: ['config', 'trust'], says: 'use this configuration; trust the tree'},
  {options: ['cache-dir', 'no-cache'], says: 'where results are kept; keep none'}
]

/** What is told of all versions takes. */
const versions: readonly OptionGroup[] = [
  {options: ['format', 'go'], says: 'pretty or json; use this Go'},
  {options: ['goos', 'goarch'], says: 'compile for this target'},
  {options: ['config', 'trust'], says: 'use this configuration; trust the tree'},
  {options: ['stdin-filename'], says: 'name of standard input'},
  {options: ['cache-dir', 'no-cache'], says: 'where results are kept; keep none'}
]

const whichVersions = [...whatFilesAre, 'Only versions of Go that are on this machine are asked.']

/** All but `help`, which names them. */
const work = {
  check: {
    summary: 'say where articles are wrong',
    operand: articles,
    groups: [
      {options: ['fix', 'dry-run', 'yes'], says: 'correct; only show it; do not ask'},
      {options: ['watch', 'history'], says: 'watch files; say since when it is wrong'},
      ...reading
    ],
    examples: [['goclaims docs "blog/*.mdx"', 'check a folder, and what matches']],
    notes: whatFilesAre
  },
  update: {
    summary: 'fix articles, even claims that Go contradicts',
    operand: articles,
    groups: [
      {options: ['whole', 'dry-run', 'yes'], says: 'add what lists lack; only show; do not ask'},
      {options: ['for'], says: 'for this Go, whatever the article states'},
      ...reading
    ],
    examples: [['goclaims update post.md', 'show each correction, ask, and write it']],
    notes: whatFilesAre
  },
  explain: {
    summary: 'say why the compiler says what it says',
    operand: {...articles, name: 'FILE[:LINE]', isRequired: true},
    groups: [
      {options: ['trace', 'history'], says: 'how verdicts came about; with each Go'},
      {options: ['format'], says: 'pretty or json'},
      {options: ['go', 'offline'], says: 'use this Go (1.22, a path); fetch nothing'},
      {options: ['engine', 'modules'], says: 'native or wasm; off, auto, download'},
      {options: ['goos', 'goarch'], says: 'compile for this target'},
      {options: ['config', 'trust'], says: 'use this configuration; trust the tree'},
      {options: ['cache-dir', 'no-cache'], says: 'where results are kept; keep none'}
    ],
    examples: [
      ['goclaims explain post.md:87', 'explain the claims on line 87'],
      ['goclaims explain post.md', 'explain all that the compiler does not confirm']
    ],
    notes: []
  },
  history: {
    summary: 'say under which versions of Go claims are right',
    operand: articles,
    groups: [...versions],
    examples: [['goclaims history post.md', 'show each claim under each version']],
    notes: whichVersions
  },
  date: {
    summary: 'say which Go articles were written for',
    operand: articles,
    groups: [...versions],
    examples: [['goclaims date blog', 'say it of all articles of a folder']],
    notes: whichVersions
  },
  merge: {
    summary: 'join reports in JSON into one',
    operand: {...jsonFile('REPORT'), isRequired: true, isRepeatable: true},
    groups: [lenience],
    examples: [
      ['goclaims --shard 1/2 -f json . >1.json', 'check half of everything'],
      ['goclaims merge 1.json 2.json', 'join it with the other half']
    ],
    notes: ['It exits as one run for all would.']
  },
  cache: {
    summary: 'show or clear the cache',
    operand: {...oneOf('ACTION', ['stat', 'clear']), isRequired: true},
    groups: [
      {options: ['config', 'trust'], says: 'configuration that may name another; trust it'},
      {options: ['cache-dir'], says: 'the folder'}
    ],
    examples: [
      ['goclaims cache stat', 'say where results are kept, and how many'],
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
      ['goclaims mdbook supports html', 'say yes, as mdBook asks first']
    ],
    notes: ['mdBook starts it, as `book.toml` says, and gets its book back as it was.']
  },
  toolchain: {
    summary: 'list, get or remove versions of Go',
    operand: {
      kind: 'word',
      name: 'ACTION GO',
      words: ['list', 'install', 'remove', 'which'],
      isOpen: true,
      isRequired: true,
      isRepeatable: true
    },
    groups: [{options: ['offline'], says: 'fetch nothing'}],
    examples: [
      ['goclaims toolchain list', 'say which are here, and what they take'],
      ['goclaims toolchain install 1.12 1.17', 'get the newest patches of these'],
      ['goclaims toolchain remove 1.12', 'remove it from the module cache of Go'],
      ['goclaims toolchain which stable', 'print the path of its `go` command']
    ],
    notes: ['GO is a version (1.12, 1.12.17), stable, oldstable or newest.']
  },
  completion: {
    summary: 'print what lets a shell complete this command',
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
    summary: 'say how a command is used',
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
