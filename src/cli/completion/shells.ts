/** What lets a shell complete the command. */
interface Shell {
  /** The line that has it, and the file that the line belongs in. */
  readonly setUp: string
  readonly where: string
  readonly load: () => Promise<{readonly script: () => string}>
}

/** The shells. To add one, write its module and add its row. */
export const shells = {
  bash: {
    setUp: 'source <(goclaims completion bash)',
    where: '~/.bashrc',
    load: () => import('./bash.ts')
  },
  zsh: {
    setUp: 'source <(goclaims completion zsh)',
    where: '~/.zshrc, after `compinit`',
    load: () => import('./zsh.ts')
  },
  fish: {
    setUp: 'goclaims completion fish | source',
    where: '~/.config/fish/config.fish',
    load: () => import('./fish.ts')
  }
} as const satisfies Readonly<Record<string, Shell>>

/** Whether a word names a shell. */
export function isShellName(word: string): word is keyof typeof shells {
  return Object.hasOwn(shells, word)
}
