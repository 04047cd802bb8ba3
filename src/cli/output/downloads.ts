import {say} from './log.ts'
import {megabytes} from './megabytes.ts'

/** Return what says how far a download is: on a terminal in a line that changes, else once. */
export function startDownloads(
  stream: NodeJS.WriteStream
): (version: string, bytes: number) => void {
  const changes = stream.isTTY && process.env.TERM !== 'dumb'
  const told = new Set<string>()
  return (version, bytes) => {
    const isFirst = !told.has(version)
    told.add(version)
    if (changes) stream.write(`\r\u001B[Kgoclaims: Getting Go ${version}: ${megabytes(bytes)}\r`)
    else if (isFirst) say(`Getting Go ${version}`)
  }
}
