import {Command, CommanderError, InvalidArgumentError, Option} from 'commander'
import {formats} from '../report/formats.ts'
import {type ExitCode, exitCodes} from './exit-codes.ts'
import {addOutput, type Output} from './output-option.ts'
import {parseShard, type Shard} from './shard.ts'
import {packageVersion} from './version.ts'

/** Options of the command line, as commander reads them. */
export interface Flags {
  readonly format: string
  readonly output?: readonly Output[]
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly frail?: boolean
  readonly maxWarnings?: number
  readonly since?: string
  readonly baseline?: string
  readonly writeBaseline?: boolean
  readonly go?: string
  readonly config?: string
  readonly stdinFilename?: string
  /** The command is `update`. */
  readonly update?: boolean
  readonly fix?: boolean
  readonly whole?: boolean
  readonly dryRun?: boolean
  readonly yes?: boolean
  readonly cache: boolean
  readonly cacheDir?: string
  readonly shard?: Shard
  readonly stats?: boolean
}

const examples = `
Examples:
  goclaims post.md                       check one article
  goclaims "content/**/*.{md,mdx}" docs  check what a pattern matches, and a folder
  goclaims --format json . > claims.json check everything here, for programs
  goclaims --stdin-filename a.mdx - <a   check what an editor has not saved yet
  goclaims --fix --dry-run post.md       show corrections of places and wording
  goclaims update post.md                correct refuted messages, too
  goclaims explain post.md:87            say why the compiler says what it says there
  goclaims --shard 2/5 --format json .   check a fifth of everything
  goclaims merge 1.json 2.json           join reports in JSON into one
  goclaims cache stat                    say what is kept between runs; clear removes it

Exit codes: 0 no findings, 1 findings, 2 the job could not be done.
Files in .gitignore and .remarkignore are left out.`

/**
 * Run the command line.
 *
 * @param args Arguments after the name of the program.
 * @returns The exit code.
 */
export async function run(args: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.clean
  const program = createProgram(async (operands, flags) => {
    const [command, ...rest] = operands
    exitCode = await commandOf(command)(rest, flags, operands)
  })
  try {
    await program.parseAsync(args, {from: 'user'})
    return exitCode
  } catch (error) {
    // Help and version end this way too, with 0.
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCodes.clean : exitCodes.trouble
    }
    throw error
  }
}

type Run = (rest: readonly string[], flags: Flags, operands: readonly string[]) => Promise<ExitCode>

/** Commands load what they need, and nothing else. */
const commands: Readonly<Record<string, Run>> = {
  check: async (rest, flags) => (await import('./check.ts')).check(rest, flags),
  update: async (rest, flags) => (await import('./check.ts')).check(rest, {...flags, update: true}),
  explain: async (rest, flags) => (await import('./explain.ts')).explain(rest, flags),
  merge: async (rest, flags) => (await import('./merge.ts')).merge(rest, flags),
  cache: async (rest, flags) => (await import('./cache.ts')).cache(rest, flags)
}

/** What the first operand asks for: files to check, unless it is the name of a command. */
function commandOf(name = 'check'): Run {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  return (
    command ??
    (async (_rest, flags, operands) => (await import('./check.ts')).check(operands, flags))
  )
}

function createProgram(action: (operands: readonly string[], flags: Flags) => Promise<void>) {
  return new Command('goclaims')
    .description(
      'Hold what Go articles claim about escape analysis and inlining to the Go compiler.'
    )
    .usage('[check|update|explain|merge|cache] [options] <files|globs|folders...>')
    .argument('[files...]', 'articles to check; `-` reads one from standard input')
    .addOption(
      new Option('-f, --format <name>', 'how to write the report')
        .choices(Object.keys(formats))
        .default('stylish')
    )
    .option('-o, --output <format=file>', 'write a report to a file too; repeatable', addOutput)
    .option('-q, --quiet', 'print only warnings and errors')
    .option('--verbose', 'print what the compiler says, and the page of each rule')
    .option('--frail', 'exit with 1 for infos too, not only for warnings')
    .option('--max-warnings <n>', 'let that many warnings pass (default: 0)', readCount)
    .option('--since <rev>', 'check only what changed in git since a revision')
    .option('--baseline <file>', 'let pass the disagreements that this file knows')
    .option('--write-baseline', 'write those that there are to the baseline')
    .option('--go <path>', 'the `go` command to use, instead of the one on PATH')
    .option('-c, --config <file>', 'configuration to use, instead of the nearest `.goclaimsrc`')
    .option(
      '--cache-dir <folder>',
      'keep results there, instead of in the project or your cache folder'
    )
    .option('--no-cache', 'keep no results and use none')
    .addOption(
      new Option('--shard <i/n>', 'check only the i-th of n parts of the files').argParser(
        readShard
      )
    )
    .option('--stats', 'say where the time went')
    .option('--stdin-filename <path>', 'name of the article on standard input')
    .option('--fix', 'correct positions, offsets and wording')
    .option('--whole', 'with `update`: add what listings lack, too')
    .option('--dry-run', 'show what would be corrected, write nothing')
    .option('-y, --yes', 'correct without asking on a terminal')
    .version(packageVersion(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examples)
    .showHelpAfterError('(`goclaims --help` lists the options)')
    .exitOverride()
    .action(async (operands: readonly string[], flags: Flags) => {
      await action(operands, flags)
    })
}

function readShard(value: string): Shard {
  const shard = parseShard(value)
  if (shard) return shard
  throw new InvalidArgumentError('It has to be a part of a number of parts, as in `2/5`.')
}

function readCount(value: string): number {
  if (/^\d+$/.test(value)) return Number(value)
  throw new InvalidArgumentError('It has to be a whole number.')
}
