import {readFileSync} from 'node:fs'

/** Location of packages: number of the group, offset and length in bytes. */
export type PackageIndex = Readonly<
  Record<string, readonly [group: number, offset: number, length: number]>
>

/** Export data of packages, concatenated in groups that are unpacked separately. */
export interface ExportData {
  readonly groups: readonly Uint8Array[]
  readonly packages: PackageIndex
}

/** Packages that nearly all articles need; the others are ten times as large. */
const common: ReadonlySet<string> = new Set([
  ...['bufio', 'bytes', 'context', 'errors', 'fmt', 'io', 'log', 'math', 'math/rand', 'os'],
  ...['runtime', 'sort', 'strconv', 'strings', 'sync', 'testing', 'time']
])

const memberHead = 60
/** Location of the size in the header of a member: ten characters, before the two that end it. */
const sizeAt = 48
const archiveHead = '!<arch>\n'

/**
 * Put together what packages export.
 *
 * @param archives Path of the archive that Go built, by import path.
 */
export function packExports(archives: ReadonlyMap<string, string>): ExportData {
  const groups: [Buffer[], Buffer[]] = [[], []]
  const packages: Record<string, readonly [number, number, number]> = {}
  for (const [name, file] of [...archives].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const piece = exportDataOf(readFileSync(file), name)
    const group = common.has(name) ? 0 : 1
    packages[name] = [group, lengthOf(groups[group]), piece.length]
    groups[group].push(piece)
  }
  return {groups: groups.map(pieces => Buffer.concat(pieces)), packages}
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, {length}) => sum + length, 0)
}

/** An archive with nothing in it but what importers read; its build id, of one machine, is left out. */
function exportDataOf(archive: Buffer, name: string): Buffer {
  const head = archive.toString('latin1', 0, archiveHead.length + memberHead)
  const size = Number(head.slice(archiveHead.length + sizeAt, -2))
  const member = archive.subarray(head.length, head.length + size)
  const line = member.indexOf('\n')
  const data = member.indexOf('\n$$B\n')
  if (!head.startsWith(`${archiveHead}__.PKGDEF `) || line < 0 || data < 0) {
    throw new Error(`No export data of package ${name}`)
  }
  const kept = Buffer.concat([member.subarray(0, line + 1), member.subarray(data)])
  const newHead = head.slice(0, archiveHead.length + sizeAt) + String(kept.length).padEnd(10)
  return Buffer.concat([Buffer.from(`${newHead}\`\n`, 'latin1'), kept])
}

/** Tell whether everybody may import a package of the standard library. */
export function isPublic(name: string): boolean {
  return !/(?:^|\/)internal(?:\/|$)|^vendor\//.test(name)
}
