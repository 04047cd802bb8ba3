import {execa} from 'execa'

/**
 * Install a program as Debian has it, unless it is there.
 *
 * @returns Why it cannot be had; `null` if it is there.
 */
export async function installed(program: string): Promise<string | null> {
  if (await isThere(program)) return null
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive']
  const [command = '', ...args] = [...sudo, 'apt-get']
  const options = {reject: false, env: {DEBIAN_FRONTEND: 'noninteractive'}}
  await execa(command, [...args, 'update'], options)
  const {all} = await execa(command, [...args, 'install', '--yes', program], {
    ...options,
    all: true
  })
  return (await isThere(program)) ? null : `\`${program}\` cannot be installed: ${all}`
}

async function isThere(program: string): Promise<boolean> {
  // Not every program has this option, but whatever it says, it is there.
  const {code} = await execa(program, ['--version'], {reject: false, stdin: 'ignore'})
  return code !== 'ENOENT'
}
