import {type ExitCode, exitCodes} from '../output/exit-codes.ts'
import {isShellName, type shells} from './shells.ts'

/** Writer of the script of each shell. */
const scripts = {
  bash: () => import('./bash.ts'),
  zsh: () => import('./zsh.ts'),
  fish: () => import('./fish.ts')
} satisfies Record<keyof typeof shells, () => Promise<{readonly script: () => string}>>

/** Print the script that lets a shell complete the command. */
export async function completion([name = '']: readonly string[]): Promise<ExitCode> {
  if (!isShellName(name)) throw new Error(`Unknown shell \`${name}\``)
  process.stdout.write(await scriptOf(name))
  return exitCodes.clean
}

/** Write the script that lets a shell complete the command. */
export async function scriptOf(name: keyof typeof shells): Promise<string> {
  const {script} = await scripts[name]()
  return script()
}
