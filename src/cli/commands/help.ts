import {isCommandName} from '../command-line/commands.ts'
import {writeHelp} from '../command-line/help.ts'
import {hasColor} from '../output/color.ts'
import {type ExitCode, exitCodes} from '../output/exit-codes.ts'

/** Print how a command is used; without a name, which commands there are. */
export async function help([name = '']: readonly string[]): Promise<ExitCode> {
  const text = writeHelp(isCommandName(name) ? name : null, hasColor(process.stdout))
  process.stdout.write(text)
  return exitCodes.clean
}
