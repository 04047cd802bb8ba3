import type {VFile} from 'vfile'
import {documentUri, wasmPackage} from '../analysis/index.ts'
import type {MissingGo} from '../options.ts'
import {cannotCheck} from './cannot-check.ts'
import {messageSource} from './report-finding.ts'

/** What was said in this run. */
const told = new Set<string>()

/**
 * Say the sentences about a compiler that is not there, as the host wants to hear them.
 *
 * @param setting Where the writer may name a compiler, in the words of the host.
 */
export function tellMissingGo(
  file: VFile,
  problem: Problem,
  {missingGo, setting}: {readonly missingGo: MissingGo; readonly setting: string}
): void {
  const sentences = withAdvice(problem, setting)
  if (missingGo === 'skip') return
  if (missingGo === 'error') file.fail(sentences, {ruleId: cannotCheck, source: messageSource})
  // An editor forgets what it was told of a document once that changes.
  if (documentUri(file) === null) {
    if (told.has(sentences)) return
    told.add(sentences)
  }
  file.message(sentences, {ruleId: cannotCheck, source: messageSource})
}

/** Where the command may be told of a Go, as it says so. */
export const goOfCommand = '`--go PATH`'

/** Why there is no compiler, and whether that says what to do. */
interface Problem {
  /** A sentence, without its full stop. */
  readonly problem: string
  readonly isAdvised?: boolean | undefined
}

/** The problem, and what to do about it. */
export function withAdvice({problem, isAdvised = false}: Problem, setting: string): string {
  if (isAdvised) return problem
  return `${problem}. Get Go at https://go.dev/dl/, name a \`go\` command or a GOROOT with ${setting}, or do without: \`npm install --save-dev ${wasmPackage}\`.`
}
