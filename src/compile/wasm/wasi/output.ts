import {Buffer} from 'node:buffer'

/** Thrown through the program when it has printed more than it may. */
export class OutputExceeded {}

/** Output of a program on both streams, in order. */
export interface Output {
  /** @throws {OutputExceeded} */
  write(bytes: Uint8Array): void
  text(): string
}

/** Collect up to so many bytes. */
export function collectOutput(limit: number): Output {
  const pieces: Uint8Array[] = []
  let size = 0
  return {
    write(bytes) {
      size += bytes.length
      if (size > limit) throw new OutputExceeded()
      pieces.push(bytes.slice())
    },
    text: () => Buffer.concat(pieces).toString('utf8')
  }
}
