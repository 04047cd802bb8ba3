import {once} from 'node:events'
import {appendFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {
  type Folders,
  type FormatName,
  formats,
  type Report,
  type Style,
  type Writer
} from '../../report/index.ts'
import type {Output} from '../command-line/output.ts'
import {hasColor, hasLinks} from './color.ts'

/** Verbosity of a report. */
export interface Amount {
  readonly quiet: boolean
  readonly verbose: boolean
}

/** Columns of a terminal that does not say how many it has. */
const usualColumns = 80

/** Print a report, on the standard output unless something else goes there. */
export async function printReport(
  report: Report,
  format: FormatName,
  amount: Amount,
  cwd: string,
  output: NodeJS.WriteStream = process.stdout
) {
  const {write, writeParts}: Writer = await formats[format].load()
  const style = {
    ...amount,
    color: hasColor(output),
    links: await hasLinks(output),
    columns: output.columns || usualColumns,
    folders: foldersOf(cwd)
  }
  for (const part of writeParts?.(report, style) ?? [write(report, style)]) {
    // Whoever reads it may be slow, or have gone: what becomes of errors is decided in `main.ts`.
    if (!output.write(part)) await drained(output)
    if (output.destroyed) return
  }
}

async function drained(output: NodeJS.WriteStream): Promise<void> {
  const either = new AbortController()
  const {signal} = either
  await Promise.race(['drain', 'close'].map(event => once(output, event, {signal}))).catch(() => {})
  either.abort()
}

/** Write a report to files, and say which of them could not be written. */
export async function writeOutputs(
  report: Report,
  outputs: readonly Output[],
  amount: Amount,
  cwd: string
): Promise<readonly string[]> {
  const style = fileStyle(amount, cwd)
  const problems = await Promise.all(
    outputs.map(async ({format, file}) => {
      const {write} = await formats[format].load()
      const target = path.resolve(cwd, file)
      try {
        await writeFile(target, write(report, style))
        return []
      } catch (error) {
        return [`Cannot write the report \`${file}\`: ${whyNotWritten(error, file)}`]
      }
    })
  )
  return problems.flat()
}

/**
 * Add a report to the summary of a job, where the format is that of GitHub's workflows and this is
 * one. It is not what the report is for: one that cannot be written is said, and no more.
 */
export async function addToSummary(
  report: Report,
  format: FormatName,
  amount: Amount,
  cwd: string,
  say: (problem: string) => void
): Promise<void> {
  const file = process.env.GITHUB_STEP_SUMMARY
  if (format !== 'github' || !file) return
  const {write} = await formats.markdown.load()
  await appendFile(file, write(report, fileStyle(amount, cwd))).catch((error: unknown) =>
    say(`Cannot write the summary \`${file}\`: ${whyNotWritten(error, file)}`)
  )
}

/** Tell how a report is written that no terminal shows. */
function fileStyle(amount: Amount, cwd: string): Style {
  return {...amount, color: false, links: false, columns: usualColumns, folders: foldersOf(cwd)}
}

function whyNotWritten(error: unknown, file: string): string {
  if (!(error instanceof Error)) return String(error)
  // A folder that is not there is more often a slip than a wish.
  const isGone = 'code' in error && error.code === 'ENOENT'
  return isGone ? `there is no folder \`${path.dirname(file)}\`; make it first` : error.message
}

/** Find where paths count from: a workflow of GitHub says where its checkout is. */
function foldersOf(cwd: string): Folders {
  const workspace = process.env.GITHUB_WORKSPACE
  return {cwd, root: workspace ? path.resolve(workspace) : cwd}
}
