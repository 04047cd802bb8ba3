import {text} from 'node:stream/consumers'
import {checkBook} from '../../hosts/index.ts'
import {type ExitCode, exitCodes} from '../output/exit-codes.ts'
import {say, trouble} from '../output/log.ts'

/**
 * Be a preprocessor of mdBook: asked for a renderer (`supports html`) say yes, else check the book
 * on standard input and hand it back as it is.
 */
export async function mdbook([question, ...rest]: readonly string[]): Promise<ExitCode> {
  if (question === 'supports' && rest.length === 1) return exitCodes.clean
  if (question !== undefined) {
    return trouble(
      `\`goclaims mdbook\` takes \`supports RENDERER\` or nothing, not \`${[question, ...rest].join(' ')}\``
    )
  }
  if (process.stdin.isTTY) {
    return trouble(
      'mdBook starts `goclaims mdbook`, and hands it the book: write it into `book.toml`, as `command` of `[preprocessor.goclaims]`'
    )
  }
  const checked = await checkBook(await text(process.stdin))
  checked.notes.forEach(say)
  if (checked.ok) {
    process.stdout.write(checked.book)
    return exitCodes.clean
  }
  say(checked.problem)
  return checked.cause === 'articles' ? exitCodes.findings : exitCodes.trouble
}
