import {VFileMessage} from 'vfile-message'
import type {MessageId} from '../model/index.ts'
import {messageIdOf} from './report-finding.ts'

/** Stored form of a message: the fields that our rules and disabling comments set. */
export type StoredMessage = Pick<
  VFileMessage,
  'reason' | 'place' | 'ruleId' | 'source' | 'fatal' | 'url' | 'actual' | 'expected' | 'note'
> & {readonly messageId: MessageId | null}

/** Take from a message what is kept of it. */
export function storeMessage(message: VFileMessage): StoredMessage {
  const {reason, place, ruleId, source, fatal, url, actual, expected, note} = message
  const messageId = messageIdOf(message)
  return {reason, place, ruleId, source, fatal, url, actual, expected, note, messageId}
}

/**
 * Make a message as `VFile.message` makes it.
 *
 * @param path Path of its file; empty where it has none.
 */
export function restoreMessage(path: string, kept: StoredMessage): VFileMessage {
  const {reason, place, ruleId, source, fatal, url, actual, expected, note, messageId} = kept
  const message = new VFileMessage(reason, {
    ...(place && {place}),
    ...(ruleId !== undefined && {ruleId}),
    ...(source !== undefined && {source})
  })
  if (path) {
    message.name = `${path}:${message.name}`
    message.file = path
  }
  message.fatal = fatal
  if (url !== undefined) message.url = url
  if (actual !== undefined) message.actual = actual
  if (expected !== undefined) message.expected = expected
  if (note !== undefined) message.note = note
  if (messageId !== null) Object.assign(message, {messageId})
  return message
}
