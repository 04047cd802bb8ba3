import type {Operand} from './command-row.ts'
import {type CommandName, commandOf} from './commands.ts'

/** Largest number of words that a usage line spells out. */
const mostWords = 3

/** Tell how a command is called: `goclaims check [options] [FILE...]`. */
export function usageOf(name: CommandName): string {
  return `goclaims ${name} [options] ${shapeOf(commandOf(name).operand)}`
}

/** An operand as a usage shows it: `[FILE...]`, `stat|clear`. */
export function shapeOf(operand: Operand): string {
  const isShort = operand.kind === 'word' && operand.words.length <= mostWords
  const name = isShort ? operand.words.join('|') : operand.name
  const shape = operand.isRepeatable ? `${name}...` : name
  return operand.isRequired ? shape : `[${shape}]`
}
