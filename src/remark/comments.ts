import type {Root} from 'mdast'
import remarkMessageControl from 'remark-message-control'
import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {cannotCheck} from './cannot-check.ts'
import {messageSource} from './report-finding.ts'

/**
 * Let `<!--lint disable NAME-->` count for the messages of a file.
 *
 * @param tree The file as it was parsed, with nothing changed.
 * @returns The message about such a comment that has an unknown keyword; `null` if none has.
 */
export function applyComments(file: VFile, tree: Root): VFileMessage | null {
  // Walking the tree takes a while, and hardly any article speaks to linters.
  if (!String(file).includes('lint')) return null
  try {
    remarkMessageControl({name: 'lint', source: messageSource})(tree, file)
    return null
  } catch (error) {
    if (error instanceof VFileMessage) return Object.assign(error, {ruleId: cannotCheck})
    throw error
  }
}
