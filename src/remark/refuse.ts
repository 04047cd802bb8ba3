import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {cannotCheck} from './cannot-check.ts'
import {messageSource} from './report-finding.ts'

/**
 * Return what a plugin whose options are wrong does with every file: say so, as it says all else.
 * Thrown when plugins are attached, it would get to writers below “Cannot process file”, with a
 * stack.
 */
export function refuse(problem: string) {
  return (_tree: Root, file: VFile): never =>
    file.fail(problem, {ruleId: cannotCheck, source: messageSource})
}
