import {once} from 'node:events'
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Folders} from '../report/folders.ts'
import {formats, isFormatName, type Writer} from '../report/formats.ts'
import type {Report} from '../report/report.ts'
import {hasColor} from './color.ts'
import type {Output} from './output-option.ts'

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
  const style = {...amount, color: hasColor(output), folders: foldersOf(cwd)}
  for (const part of writeParts?.(report, style) ?? [write(report, style)]) {
    // Whoever reads it may be slow.
    if (!output.write(part)) await once(output, 'drain')
  }
}

/** Write a report to files, and say which of them could not be written. */
export async function writeOutputs(
  report: Report,
  outputs: readonly Output[],
  amount: Amount,
  cwd: string
): Promise<readonly string[]> {
  const style = {...amount, color: false, folders: foldersOf(cwd)}
  const problems = await Promise.all(
    outputs.map(async ({format, file}) => {
      const {write} = await formats[format].load()
      const target = path.resolve(cwd, file)
      try {
        await mkdir(path.dirname(target), {recursive: true})
        await writeFile(target, write(report, style))
        return []
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        return [`Cannot write the report \`${file}\`: ${why}`]
      }
    })
  )
  return problems.flat()
}

/** Where paths count from: a workflow of GitHub says where its checkout is. */
function foldersOf(cwd: string): Folders {
  const workspace = process.env.GITHUB_WORKSPACE
  return {cwd, root: workspace ? path.resolve(workspace) : cwd}
}
