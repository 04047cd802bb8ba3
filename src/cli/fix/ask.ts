import {createInterface} from 'node:readline/promises'

/** Ask a question on a terminal. Whatever is not a yes, the end of the input too, is a no. */
export async function ask(
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream
): Promise<boolean> {
  const terminal = createInterface({input, output})
  try {
    const ended = new Promise<string>(resolve => terminal.once('close', () => resolve('')))
    const answer = await Promise.race([terminal.question(`${question} [y/N] `), ended])
    return /^y(?:es)?$/i.test(answer.trim())
  } finally {
    terminal.close()
  }
}
