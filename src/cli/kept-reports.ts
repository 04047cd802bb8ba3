import path from 'node:path'
import {VFileMessage} from 'vfile-message'
import {digestOf, digestOfBytes} from '../cache/digest.ts'
import {cacheFolder} from '../cache/folder.ts'
import {ownVersion} from '../cache/own-version.ts'
import {openStore} from '../cache/store.ts'
import type {Options} from '../options.ts'
import type {Identity} from '../report/identity.ts'
import type {FileReport, ListingReport} from '../report/report.ts'
import type {Input} from './input.ts'

/** Reports of articles, kept between runs. */
export interface KeptReports {
  /** The report of an article that was checked before with the same options; `null` if none was. */
  get(input: Input): FileReport | null
  /** Keep a report that would be the same another time. */
  set(input: Input, report: FileReport): void
}

/** Bytes on the disk that all reports may take. */
const limit = 64 * 2 ** 20

/** What is kept of a message: what our rules, and the comments that disable them, give it. */
type KeptMessage = Pick<
  VFileMessage,
  'reason' | 'place' | 'ruleId' | 'source' | 'fatal' | 'url' | 'actual' | 'expected' | 'note'
> & {readonly identity: Identity | null}

interface KeptReport {
  readonly listings: readonly ListingReport[]
  readonly messages: readonly KeptMessage[]
}

/**
 * Open what is kept for some options and a toolchain.
 *
 * @param build Changes whenever the output of the compiler may.
 * @returns `null` if nothing is to be kept.
 */
export function keptReports(options: Options, build: string): KeptReports | null {
  const folder = cacheFolder(options)
  if (folder === null) return null
  const store = openStore(path.join(folder, 'articles'), {limit})
  const {rules = {}} = options
  const origin = digestOf(ownVersion(folder), build, Object.entries(rules).sort())
  // Of a path, only the ending counts: it tells MDX from Markdown.
  const keyOf = (file: string, value: Uint8Array) =>
    digestOf(origin, path.extname(file).toLowerCase(), digestOfBytes(value))
  return {
    get(input) {
      const kept = input.ok ? store.get(keyOf(input.path, input.value)) : undefined
      return isReport(kept) ? restore(input.path, kept) : null
    },
    set(input, report) {
      if (input.ok) store.set(keyOf(input.path, input.value), reduce(report))
    }
  }
}

function reduce({listings, messages, identities}: FileReport): KeptReport {
  return {
    listings,
    messages: messages.map(message => {
      const {reason, place, ruleId, source, fatal, url, actual, expected, note} = message
      const identity = identities.get(message) ?? null
      return {reason, place, ruleId, source, fatal, url, actual, expected, note, identity}
    })
  }
}

function restore(file: string, {listings, messages}: KeptReport): FileReport {
  const identities = new Map<VFileMessage, Identity>()
  const restored = messages.map(kept => {
    const message = restoreMessage(file, kept)
    if (kept.identity) identities.set(message, kept.identity)
    return message
  })
  return {path: file, listings, messages: restored, identities, checked: true}
}

/** A message as `VFile.message` makes it. */
function restoreMessage(file: string, kept: KeptMessage): VFileMessage {
  const {reason, place, ruleId, source, fatal, url, actual, expected, note} = kept
  const message = new VFileMessage(reason, {
    ...(place && {place}),
    ...(ruleId !== undefined && {ruleId}),
    ...(source !== undefined && {source})
  })
  if (file) {
    message.name = `${file}:${message.name}`
    message.file = file
  }
  message.fatal = fatal
  if (url !== undefined) message.url = url
  if (actual !== undefined) message.actual = actual
  if (expected !== undefined) message.expected = expected
  if (note !== undefined) message.note = note
  return message
}

/** Whether a value has the outline of a report; its checksum says that it is one of ours. */
function isReport(value: unknown): value is KeptReport {
  return (
    typeof value === 'object' &&
    value !== null &&
    'listings' in value &&
    Array.isArray(value.listings) &&
    'messages' in value &&
    Array.isArray(value.messages)
  )
}
