/** Completion script of a shell. */
interface Shell {
  /** The line that has it, and the file that the line belongs in. */
  readonly setUp: string
  readonly where: string
}

/** The shells. To add one, add its row, and its script in `completion.ts`. */
export const shells = {
  bash: {
    setUp: 'source <(goclaims completion bash)',
    where: '~/.bashrc'
  },
  zsh: {
    setUp: 'source <(goclaims completion zsh)',
    where: '~/.zshrc, after `compinit`'
  },
  fish: {
    setUp: 'goclaims completion fish | source',
    where: '~/.config/fish/config.fish'
  }
} as const satisfies Readonly<Record<string, Shell>>

/** Tell whether a word names a shell. */
export function isShellName(word: string): word is keyof typeof shells {
  return Object.hasOwn(shells, word)
}
