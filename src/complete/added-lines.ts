import type {AddedLine} from '../model/index.ts'
import type {CompletedFile} from './complete.ts'

/** The lines of ours in completed files, in their order. */
export function addedLines(files: readonly CompletedFile[]): readonly AddedLine[] {
  return files.flatMap(({name, source, lines}) => {
    const texts = source.split('\n')
    return lines.flatMap((line, index) =>
      line === null ? [{file: name, text: texts[index] ?? ''}] : []
    )
  })
}
