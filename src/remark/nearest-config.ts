import path from 'node:path'
import type {VFile} from 'vfile'
import type {Options, Settings} from '../options.ts'
import {cannotCheck} from './cannot-check.ts'
import {messageSource} from './report-finding.ts'

/**
 * Read what the nearest `.goclaimsrc` of a file says, as the command does where nobody trusts the
 * tree.
 *
 * @param go What the host says of it, which the tree may not.
 * @throws VFileMessage where it cannot be read, or asks for what a tree may not.
 */
export async function nearestConfig(file: VFile, go: Settings['go']): Promise<Options> {
  // Loaded only where an article shows something that we know of.
  const {readConfig} = await import('../config/index.ts')
  const config = await readConfig(undefined, path.resolve(file.cwd, file.dirname ?? '.'), {go})
  if (config.ok) return config.value
  return file.fail(config.problem, {ruleId: cannotCheck, source: messageSource})
}
