import {Argument, Command, CommanderError, Option} from 'commander'
import {hasColor} from '../output/color.ts'
import {type ExitCode, exitCodes} from '../output/exit-codes.ts'
import {packageVersion} from '../output/version.ts'
import type {CommandRow, Operand} from './command-row.ts'
import {type CommandName, commandOf, commands, isCommandName, optionsOf} from './commands.ts'
import type {Flags} from './flags.ts'
import {writeHelp} from './help.ts'
import {load} from './load.ts'
import {namesOf, type OptionName, optionNames, optionOf, options} from './options.ts'
import {readWord} from './read-value.ts'

/**
 * Run the command line. A first word that names a command is that command; whatever else is there
 * is for `check`.
 *
 * @param args Arguments after the name of the program.
 * @returns The exit code.
 */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const [first = '', ...rest] = args
  const name = isCommandName(first) ? first : null
  const row = commandOf(name ?? 'check')
  const command = createCommand(name, row)
  try {
    command.parse(name === null ? args : rest, {from: 'user'})
    refuseForeign(command, optionsOf(row))
  } catch (error) {
    // Help and version end this way too, with 0.
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? exitCodes.clean : exitCodes.trouble
  }
  const start = await load(name ?? 'check')
  return start(command.args, command.opts<Flags>())
}

/**
 * Create what reads the words of a command; `null` is the program itself. It knows the options of
 * the other commands as well, hidden, to say whose they are.
 */
function createCommand(name: CommandName | null, row: CommandRow): Command {
  const line = name === null ? 'goclaims' : `goclaims ${name}`
  const command = new Command(line)
    .addArgument(argumentFor(row.operand))
    .helpOption(namesOf('help').join(', '), options.help.description)
    .configureHelp({formatHelp: () => writeHelp(name, true)})
    // Where there are no colours, commander takes them out.
    .configureOutput({
      getOutHasColors: () => hasColor(process.stdout),
      getErrHasColors: () => hasColor(process.stderr),
      outputError: (text, write) => write(text.replace(/^error: /, 'goclaims: '))
    })
    .showHelpAfterError(`(\`goclaims ${name ?? 'check'} --help\` lists the options)`)
    .exitOverride()
  if (name === null) {
    command.version(packageVersion(), namesOf('version').join(', '), options.version.description)
  }
  const taken = optionsOf(row)
  for (const each of toldNames) command.addOption(optionFor(each).hideHelp(!taken.includes(each)))
  return command
}

/** The options that commands are given. */
const toldNames = optionNames.filter(name => name !== 'help' && name !== 'version')

/** End with a sentence if the command line has an option of another command. */
function refuseForeign(command: Command, taken: readonly OptionName[]): void {
  for (const name of toldNames) {
    const isSaid = command.getOptionValueSource(optionFor(name).attributeName()) === 'cli'
    if (!isSaid || taken.includes(name)) continue
    const owners = Object.entries<CommandRow>(commands)
      .filter(([, row]) => optionsOf(row).includes(name))
      .map(([owner]) => `\`goclaims ${owner}\``)
    command.error(`error: \`--${name}\` is an option of ${owners.join(' and ')}`)
  }
}

function argumentFor(operand: Operand): Argument {
  const {name, isRequired, isRepeatable} = operand
  const shape = isRepeatable ? `${name}...` : name
  const argument = new Argument(isRequired ? `<${shape}>` : `[${shape}]`)
  return operand.kind === 'word' && !operand.isOpen ? argument.choices(operand.words) : argument
}

function optionFor(name: OptionName): Option {
  const {value, description, read, default: usual} = optionOf(name)
  const option = new Option(
    `${namesOf(name).join(', ')}${value ? ` <${value.name}>` : ''}`,
    description
  )
  if (value?.kind === 'word') option.choices(value.words).argParser(readWord(value.words))
  if (read) option.argParser<unknown>(read)
  return usual === undefined ? option : option.default(usual)
}
