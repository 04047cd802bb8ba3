import type {VFileMessage} from 'vfile-message'
import {restoreMessage, type StoredMessage, storeMessage} from '../remark/index.ts'
import type {Detail} from './detail.ts'
import type {Identity} from './identity.ts'
import type {FileReport, FileReports, ListingReport} from './report.ts'

/** A message, what it is known by in a baseline, and what a report says of it besides. */
type ReportedMessage = StoredMessage & {
  readonly identity: Identity | null
  readonly detail: Detail | null
}

interface StoredReport {
  readonly listings: readonly ListingReport[]
  readonly messages: readonly ReportedMessage[]
  readonly hidden: number
  readonly checked: boolean
}

/** A report as text: a tenth of the memory that it takes as objects, and nothing of its article. */
export interface Stored {
  readonly path: string
  readonly text: Uint8Array
}

/** Write a report as text. */
export function storeReport(report: FileReport): Stored {
  const {path, listings, messages, identities, details, hidden, checked} = report
  const kept = messages.map(message => ({
    ...storeMessage(message),
    identity: identities.get(message) ?? null,
    detail: details.get(message) ?? null
  }))
  return {path, text: Buffer.from(JSON.stringify({listings, messages: kept, hidden, checked}))}
}

/** Read a report that was written as text: what it was, but for the stacks of its messages. */
export function restoreReport({path, text}: Stored): FileReport {
  const {listings, messages, hidden, checked} = parse(text)
  const identities = new Map<VFileMessage, Identity>()
  const details = new Map<VFileMessage, Detail>()
  const restored = messages.map(kept => {
    const message = restoreMessage(path, kept)
    if (kept.identity) identities.set(message, kept.identity)
    if (kept.detail) details.set(message, kept.detail)
    return message
  })
  return {path, listings, messages: restored, identities, details, hidden, checked}
}

/** Reports that are only there as objects while somebody looks at them, however many they are. */
export function restoredReports(all: readonly Stored[]): FileReports {
  return {
    length: all.length,
    *[Symbol.iterator]() {
      for (const stored of all) yield restoreReport(stored)
    }
  }
}

function parse(text: Uint8Array): StoredReport {
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.length)
  const value: unknown = JSON.parse(bytes.toString())
  if (!isReport(value)) throw new Error('What was stored is no report')
  return value
}

/** Tell whether a value has the outline of a report; who stores it on a disk keeps a checksum. */
function isReport(value: unknown): value is StoredReport {
  return (
    typeof value === 'object' &&
    value !== null &&
    'listings' in value &&
    Array.isArray(value.listings) &&
    'messages' in value &&
    Array.isArray(value.messages) &&
    'checked' in value
  )
}
