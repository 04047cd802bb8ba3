import path from 'node:path'
import type {FileReport} from '../../report/index.ts'
import type {FixedFile} from './fix-file.ts'
import {replaceFile, whyIrreplaceable} from './replace-file.ts'
import {meaningChanges, writeDiff} from './show-fix.ts'

/** A file that was fixed in memory. Of one that stays as it is, nothing but its report is kept. */
export interface ReadyFix {
  readonly name: string
  readonly fixed: FixedFile
  /** Text of standard input; `null` for a file on disk. */
  readonly input: Uint8Array | null
}

/** Options for showing and writing fixes. */
export interface FixManner {
  /** Show them, write nothing. */
  readonly dryRun: boolean
  /** Destination of the diffs; `null` for none. */
  readonly shown: NodeJS.WritableStream | null
  readonly color: boolean
  /** Destination of the corrected text of standard input. */
  readonly printed: NodeJS.WritableStream | null
  /** Ask a question of yes or no. */
  readonly ask: (question: string) => Promise<boolean>
  /** Say a sentence to the writer. */
  readonly say: (sentence: string) => void
}

/** Result for a file. */
export interface Applied {
  /** Report of the file as it is now. */
  readonly report: FileReport
  /** True if everything was done. */
  readonly ok: boolean
}

/** Show the fix of a file, ask, and write it. */
export async function applyFix(
  {name, input, fixed: {found, fix, problem, notes}}: ReadyFix,
  {dryRun, shown, color, printed, ask, say}: FixManner,
  cwd: string
): Promise<Applied> {
  if (problem !== null) say(problem)
  if (!fix) {
    if (printed && input && !dryRun) printed.write(input)
    return {report: found, ok: problem === null}
  }
  shown?.write(writeDiff(name, fix, color))
  for (const sentence of [...meaningChanges(name, fix), ...notes]) say(sentence)
  if (dryRun) return {report: found, ok: true}
  if (printed) {
    printed.write(fix.content)
    return {report: fix.left, ok: true}
  }
  const file = path.resolve(cwd, name)
  const blocked = await whyIrreplaceable(file)
  if (blocked === null && !(await ask(`Write \`${name}\`?`))) return {report: found, ok: true}
  const why = blocked ?? (await replaceFile(file, fix.madeOf, fix.content))
  if (why === null) return {report: fix.left, ok: true}
  say(`Cannot write \`${name}\`: ${why}`)
  return {report: found, ok: false}
}
