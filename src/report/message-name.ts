import type {VFileMessage} from 'vfile-message'
import {messageIdOf} from '../remark/index.ts'

/** Return what a message is called where there is room for one name: `go-claim-position/moved`. */
export function messageName(message: VFileMessage): string {
  const name = message.ruleId ?? 'goclaims'
  const messageId = messageIdOf(message)
  return messageId === null ? name : `${name}/${messageId}`
}
