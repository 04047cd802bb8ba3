import {once} from 'node:events'
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {type Folders, formats, isFormatName, type Report, type Writer} from '../../report/index.ts'
import type {Output} from '../command-line/output.ts'
import {hasColor, hasLinks} from './color.ts'

/** How much a report says. */
export interface Amount {
  readonly quiet: boolean
  readonly verbose: boolean
}

/** Print a report, on the standard output unless something else goes there. */
export async function printReport(
  report: Report,
  format: string,
  amount: Amount,
  cwd: string,
  output: NodeJS.WriteStream = process.stdout
) {
  if (!isFormatName(format)) throw new Error(`Unknown format \`${format}\``)
  const {write, writeParts}: Writer = await formats[format].load()
  const style = {
    ...amount,
    color: hasColor(output),
    links: await hasLinks(output),
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
  const style = {...amount, color: false, links: false, folders: foldersOf(cwd)}
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

function whyNotWritten(error: unknown, file: string): string {
  if (!(error instanceof Error)) return String(error)
  // A folder that is not there is more often a slip than a wish.
  const isGone = 'code' in error && error.code === 'ENOENT'
  return isGone ? `there is no folder \`${path.dirname(file)}\`; make it first` : error.message
}

/** Where paths count from: a workflow of GitHub says where its checkout is. */
function foldersOf(cwd: string): Folders {
  const workspace = process.env.GITHUB_WORKSPACE
  return {cwd, root: workspace ? path.resolve(workspace) : cwd}
}
