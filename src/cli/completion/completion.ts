import {type ExitCode, exitCodes} from '../output/exit-codes.ts'
import {isShellName, shells} from './shells.ts'

/** Print the script that lets a shell complete the command. */
export async function completion([name = '']: readonly string[]): Promise<ExitCode> {
  if (!isShellName(name)) throw new Error(`Unknown shell \`${name}\``)
  const {script} = await shells[name].load()
  process.stdout.write(script())
  return exitCodes.clean
}
