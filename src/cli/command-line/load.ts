import type {Run} from './command-row.ts'
import type {CommandName} from './commands.ts'

/** The module of each command. Commands load what they need, and nothing else. */
const modules = {
  check: async () => (await import('../commands/check.ts')).check,
  update: async () => (await import('../commands/check.ts')).update,
  explain: async () => (await import('../commands/explain.ts')).explain,
  history: async () => (await import('../commands/history.ts')).history,
  date: async () => (await import('../commands/history.ts')).date,
  merge: async () => (await import('../commands/merge.ts')).merge,
  cache: async () => (await import('../commands/cache.ts')).cache,
  mdbook: async () => (await import('../commands/mdbook.ts')).mdbook,
  toolchain: async () => (await import('../commands/toolchain.ts')).toolchain,
  completion: async () => (await import('../completion/completion.ts')).completion,
  help: async () => (await import('../commands/help.ts')).help
} satisfies Readonly<Record<CommandName, () => Promise<Run>>>

/** Load what does a command. */
export function load(name: CommandName): Promise<Run> {
  return modules[name]()
}
