import {open, readFile} from 'node:fs/promises'
import {digestOfBytes} from '../../cache/index.ts'

/** Go's linker puts the build id near the start, and `go tool buildid` looks for it here. */
const headLength = 2 ** 15
/** A note of an ELF file, or text before the code in files of other systems. */
const buildId = /(?:Go\0\0|\xff Go build ID: ")([\w/-]{20,})/

/**
 * The build id of a Go binary, which is another for every other content; for what is no Go binary,
 * a digest of all of it.
 */
export async function buildIdOf(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const {buffer, bytesRead} = await handle.read(Buffer.alloc(headLength), 0, headLength, 0)
    const head = buffer.toString('latin1', 0, bytesRead)
    const [, id] = buildId.exec(head) ?? []
    return id ?? digestOfBytes(await readFile(file))
  } finally {
    await handle.close()
  }
}
