import path from 'node:path'
import {InvalidArgumentError} from 'commander'
import {type FormatName, formats, isFormatName} from '../../report/index.ts'

/** A report that goes to a file. */
export interface Output {
  readonly format: FormatName
  readonly file: string
}

/**
 * Take one `FORMAT=FILE` more.
 *
 * @throws InvalidArgumentError where it is none.
 */
export function addOutput(value: string, earlier: readonly Output[] = []): readonly Output[] {
  const [, format = '', file = ''] = /^(\w+)=(.+)$/.exec(value) ?? []
  if (!isFormatName(format)) {
    const known = Object.keys(formats).join(', ')
    throw new InvalidArgumentError(
      `It has to be FORMAT=FILE, as in sarif=claims.sarif; formats are ${known}.`
    )
  }
  if (earlier.some(output => path.resolve(output.file) === path.resolve(file)))
    throw new InvalidArgumentError(`Two reports cannot go to one file.`)
  return [...earlier, {format, file}]
}
