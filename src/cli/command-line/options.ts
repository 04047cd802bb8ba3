import {processors, systems} from '../../go/target/index.ts'
import {engines, requirements} from '../../options.ts'
import {formats} from '../../report/index.ts'
import {addOutput} from './output.ts'
import {readCount, readShard, readWord} from './read-value.ts'
import {anyFile, jsonFile, type Value} from './value.ts'

/** An option, wherever it is taken. Help, completion and the manual are written from its row. */
export interface OptionRow {
  /** One-letter form. */
  readonly short?: string
  /** Value that it takes, if any. */
  readonly value?: Value
  /** What it does: a phrase without a full stop. */
  readonly description: string
  /** Convert the value; by default, commands get the text itself. */
  read?(value: string, earlier: unknown): unknown
  readonly default?: unknown
}

/** What `--modules` takes: `modules`, or that and `downloadModules`. */
const moduleUses = ['off', 'auto', 'download'] as const

const formatNames = Object.keys(formats)

/** The options, by their long names. To add one, add its row, and its name to a group of a command. */
export const options = {
  format: {
    short: 'f',
    value: {kind: 'word', name: 'NAME', words: formatNames},
    description: 'format of the report; `pretty` on a terminal, else `compact`'
  },
  output: {
    short: 'o',
    value: {kind: 'assignment', name: 'FORMAT=FILE', words: formatNames},
    description: 'also write a report to a file; may be repeated',
    read: addOutput
  },
  quiet: {short: 'q', description: 'print only warnings and errors'},
  verbose: {description: 'also print the compiler output and the page of each rule'},
  stats: {description: 'print where the time went'},
  frail: {description: 'exit with 1 on infos as well as warnings'},
  'max-warnings': {
    value: {kind: 'free', name: 'N'},
    description: 'allow this many warnings',
    read: readCount,
    default: 0
  },
  since: {
    value: {kind: 'revision', name: 'REV'},
    description: 'check only what changed in git since a revision'
  },
  shard: {
    value: {kind: 'free', name: 'I/N'},
    description: 'check only one part of the files, such as 2/5',
    read: readShard
  },
  baseline: {
    value: jsonFile('FILE'),
    description: 'ignore the findings recorded in this file'
  },
  'write-baseline': {description: 'record the current findings in the baseline'},
  go: {
    value: anyFile('GO'),
    description:
      'Go version (1.22), list of versions (1.21,1.24) or `go` command to use, instead of the one on PATH'
  },
  require: {
    value: {kind: 'word', name: 'WHICH', words: requirements},
    description: 'which Gos of a list must bear out a claim: all, any or the newest',
    read: readWord(requirements)
  },
  goos: {
    value: {kind: 'word', name: 'OS', words: systems},
    description: 'compile for this system, unless the article names another',
    read: readWord(systems)
  },
  goarch: {
    value: {kind: 'word', name: 'ARCH', words: processors},
    description: 'compile for this architecture, unless the article names another',
    read: readWord(processors)
  },
  modules: {
    value: {kind: 'word', name: 'HOW', words: moduleUses},
    description: 'let code import what the nearest `go.mod` requires; `download` also fetches it',
    read: readWord(moduleUses)
  },
  for: {
    value: anyFile('GO'),
    description: 'rewrite articles for this Go, and let them state it'
  },
  offline: {description: 'use no network, whatever the configuration allows'},
  engine: {
    value: {kind: 'word', name: 'NAME', words: engines},
    description: 'run the compiler natively or as WebAssembly',
    read: readWord(engines)
  },
  trust: {
    description:
      'let a configuration in the checked tree name programs, and follow links out of the tree'
  },
  config: {
    short: 'c',
    value: anyFile('FILE'),
    description: 'configuration file to use, instead of the nearest `.goclaimsrc`'
  },
  'cache-dir': {
    value: {kind: 'folder', name: 'FOLDER'},
    description: 'keep results in this folder, instead of the project or your cache folder'
  },
  'no-cache': {description: 'neither read nor write the cache'},
  'stdin-filename': {
    value: anyFile('PATH'),
    description: 'name of the article on standard input'
  },
  fix: {description: 'fix positions, offsets and wording'},
  watch: {
    short: 'w',
    description: 'check files again whenever they change'
  },
  history: {description: 'show in which Go versions a wrong claim was right'},
  whole: {description: 'also add the lines that listings lack'},
  trace: {description: 'show how each verdict came about and which code was tried'},
  'dry-run': {description: 'show what would be fixed, write nothing'},
  yes: {short: 'y', description: 'fix, and install what is missing, without asking'},
  version: {short: 'v', description: 'print the version'},
  help: {short: 'h', description: 'print the help of a command'}
} as const satisfies Readonly<Record<string, OptionRow>>

export type OptionName = keyof typeof options

export const optionNames = Object.keys(options) as readonly OptionName[]

/** The row of an option. */
export function optionOf(name: OptionName): OptionRow {
  return options[name]
}

/** The names that an option can be called by, the short one first: `-f`, `--format`. */
export function namesOf(name: OptionName): readonly string[] {
  const {short} = optionOf(name)
  return short === undefined ? [`--${name}`] : [`-${short}`, `--${name}`]
}

/** An option as help shows it: `-f, --format NAME`. */
export function termOf(name: OptionName): string {
  const {value} = optionOf(name)
  return `${namesOf(name).join(', ')}${value ? ` ${value.name}` : ''}`
}
