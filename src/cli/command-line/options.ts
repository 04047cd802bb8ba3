import {processors, systems} from '../../go/target/index.ts'
import {engines, requirements} from '../../options.ts'
import {formats} from '../../report/index.ts'
import {addOutput} from './output.ts'
import {readCount, readShard, readWord} from './read-value.ts'
import {anyFile, jsonFile, type Value} from './value.ts'

/** An option, wherever it is taken. Help, completion and the manual are written from its row. */
export interface OptionRow {
  /** The one letter that says the same. */
  readonly short?: string
  /** What it takes, if it takes something. */
  readonly value?: Value
  /** What it does: the rest of a sentence, without its stop. */
  readonly description: string
  /** Make of the value what a command needs: the text itself unless there is this. */
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
    description: 'how to write the report; `pretty` on a terminal, else `compact`'
  },
  output: {
    short: 'o',
    value: {kind: 'assignment', name: 'FORMAT=FILE', words: formatNames},
    description: 'write a report to a file, too; can be given more than once',
    read: addOutput
  },
  quiet: {short: 'q', description: 'print only warnings and errors'},
  verbose: {description: 'print what the compiler says, and the page of each rule'},
  stats: {description: 'say where the time went'},
  frail: {description: 'exit with 1 for infos, too, not only for warnings'},
  'max-warnings': {
    value: {kind: 'free', name: 'N'},
    description: 'let that many warnings pass',
    read: readCount,
    default: 0
  },
  since: {
    value: {kind: 'revision', name: 'REV'},
    description: 'check only what changed in git since a revision'
  },
  shard: {
    value: {kind: 'free', name: 'I/N'},
    description: 'check only one of several parts of the files, as in 2/5',
    read: readShard
  },
  baseline: {
    value: jsonFile('FILE'),
    description: 'let pass the disagreements that this file knows'
  },
  'write-baseline': {description: 'write the disagreements that there are to the baseline'},
  go: {
    value: anyFile('GO'),
    description:
      'a version of Go to use, as 1.22, or a `go` command, instead of the one on PATH; of a list, as 1.21,1.24, each'
  },
  require: {
    value: {kind: 'word', name: 'WHICH', words: requirements},
    description: 'with which Gos of a list claims have to be right: all, any or the newest',
    read: readWord(requirements)
  },
  goos: {
    value: {kind: 'word', name: 'OS', words: systems},
    description: 'compile for this system, where nothing in an article says another',
    read: readWord(systems)
  },
  goarch: {
    value: {kind: 'word', name: 'ARCH', words: processors},
    description: 'compile for this architecture, likewise',
    read: readWord(processors)
  },
  modules: {
    value: {kind: 'word', name: 'HOW', words: moduleUses},
    description:
      'let code import what the `go.mod` beside its article requires; get what is not here, too',
    read: readWord(moduleUses)
  },
  for: {
    value: anyFile('GO'),
    description: 'make articles right for this Go, and let them state it, whatever they state'
  },
  offline: {description: 'fetch nothing, whatever the configuration allows'},
  engine: {
    value: {kind: 'word', name: 'NAME', words: engines},
    description: 'run the compiler as a process of this machine or as WebAssembly',
    read: readWord(engines)
  },
  trust: {
    description: 'let a configuration in the checked tree name programs, and links lead out of it'
  },
  config: {
    short: 'c',
    value: anyFile('FILE'),
    description: 'configuration to use, instead of the nearest `.goclaimsrc`'
  },
  'cache-dir': {
    value: {kind: 'folder', name: 'FOLDER'},
    description: 'keep results there, instead of in the project or your cache folder'
  },
  'no-cache': {description: 'keep no results and use none'},
  'stdin-filename': {
    value: anyFile('PATH'),
    description: 'name of the article on standard input'
  },
  fix: {description: 'correct positions, offsets and wording'},
  watch: {
    short: 'w',
    description: 'check again what changes, as soon as it does, until it is stopped'
  },
  history: {description: 'say from which Go to which what is wrong was right'},
  whole: {description: 'add what listings lack, too'},
  trace: {description: 'show how each verdict came about, and which code was tried'},
  'dry-run': {description: 'show what would be corrected, write nothing'},
  yes: {short: 'y', description: 'correct, and get what is missing, without asking on a terminal'},
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
