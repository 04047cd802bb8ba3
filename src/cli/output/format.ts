import {type FormatName, isFormatName} from '../../report/index.ts'

/**
 * Return the format of the report that a stream gets: the one that is asked for, else what people
 * read on a terminal, and a message a line in a log or for a program.
 */
export function formatOf(
  {format}: {readonly format?: string | undefined},
  {isTTY}: NodeJS.WriteStream
): FormatName {
  if (format !== undefined && isFormatName(format)) return format
  return isTTY ? 'pretty' : 'compact'
}

/** Tell whether a format is read by people, not by programs. */
export function isForPeople(format: FormatName): boolean {
  return format === 'pretty' || format === 'compact' || format === 'stylish'
}
