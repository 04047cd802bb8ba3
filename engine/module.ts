/** Numbers of the sections of a WebAssembly module that are changed. */
const memorySection = 5
const globalSection = 6
const exportSection = 7
/** The data, and how many pieces there are. */
const dataSections: ReadonlySet<number> = new Set([11, 12])
const globalKind = 3
const headLength = 8
/** Bytes of a number of 32 bits that takes as many as it can. */
const widest = 5

/** A module as it ships. */
export interface PreparedModule {
  readonly bytes: Uint8Array
  /** Location of the maximum number of memory pages: five bytes, LEB128. */
  readonly memoryLimitAt: number
}

interface Section {
  readonly id: number
  readonly body: Uint8Array
}

/**
 * Change what Go's linker wrote so that the memory of an instance can be put back, and bounded:
 * export all globals (as `g0`, `g1`, …), and give the memory a most, for whoever loads it to set.
 *
 * @param pages What its memory has at least, where it is filled from outside: without data then.
 */
export function prepareModule(bytes: Uint8Array, pages: number | null = null): PreparedModule {
  const sections = sectionsOf(bytes).filter(({id}) => pages === null || !dataSections.has(id))
  const globals = sections.find(({id}) => id === globalSection)
  const count = globals ? readNumber(globals.body, 0).value : 0
  const changes: Readonly<Record<number, (body: Uint8Array) => Uint8Array>> = {
    [exportSection]: body => withGlobals(body, count),
    [memorySection]: body => bounded(pages ?? readNumber(body, 2).value)
  }
  const parts: Uint8Array[] = [bytes.subarray(0, headLength)]
  let memoryLimitAt = 0
  for (const {id, body} of sections) {
    const changed = changes[id]?.(body) ?? body
    parts.push(Uint8Array.of(id), number(changed.length), changed)
    if (id === memorySection) memoryLimitAt = lengthOf(parts) - widest
  }
  if (memoryLimitAt === 0) throw new Error('The module has no memory of its own')
  return {bytes: joined(parts), memoryLimitAt}
}

function sectionsOf(bytes: Uint8Array): readonly Section[] {
  const sections: Section[] = []
  for (let at = headLength; at < bytes.length; ) {
    const size = readNumber(bytes, at + 1)
    sections.push({id: bytes[at] ?? 0, body: bytes.subarray(size.end, size.end + size.value)})
    at = size.end + size.value
  }
  return sections
}

function withGlobals(body: Uint8Array, count: number): Uint8Array {
  const before = readNumber(body, 0)
  const added = Array.from({length: count}, (_, index) => {
    const name = new TextEncoder().encode(`g${index}`)
    return joined([number(name.length), name, Uint8Array.of(globalKind), number(index)])
  })
  return joined([number(before.value + count), body.subarray(before.end), ...added])
}

/** One memory with a least and a most: 65,536 pages, which is all there can be. */
function bounded(least: number): Uint8Array {
  return joined([Uint8Array.of(1, 1), number(least), Uint8Array.of(0x80, 0x80, 0x84, 0x80, 0)])
}

function readNumber(bytes: Uint8Array, from: number): {value: number; end: number} {
  let value = 0
  for (let at = from, shift = 0; ; at++, shift += 7) {
    const byte = bytes[at] ?? 0
    value |= (byte & 0x7f) << shift
    if (byte < 0x80) return {value: value >>> 0, end: at + 1}
  }
}

function number(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  do {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0))
    rest >>>= 7
  } while (rest > 0)
  return Uint8Array.from(bytes)
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(parts))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
