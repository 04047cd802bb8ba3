import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {noAdjustments} from '../../src/complete/adjustments.ts'
import {complete} from '../../src/complete/complete.ts'
import {unitsAround} from '../../src/pair/index.ts'
import {type Post, read} from './blog.ts'

/**
 * Write every Go block of articles to a folder of its own, made whole as the road does first: what
 * somebody gets who cuts the blocks out by hand. Cutting is not measured.
 *
 * @returns How many there are, and the packages that they import.
 */
export async function writeBlocks(
  posts: readonly Post[],
  folder: string
): Promise<{readonly count: number; readonly imports: ReadonlySet<string>}> {
  const imports = new Set<string>()
  let count = 0
  for (const {text, name} of posts) {
    const article = read(text, name)
    for (const block of article.blocks) {
      const [unit] = unitsAround(block, article.blocks, new Set())
      if (!unit) continue
      const completion = complete(unit, noAdjustments(unit))
      const place = join(folder, String(count++).padStart(6, '0'))
      await mkdir(place, {recursive: true})
      for (const [index, {source}] of completion.files.entries()) {
        await writeFile(join(place, `file${index}.go`), source)
      }
      for (const path of completion.imports) if (!path.includes('.')) imports.add(path)
    }
  }
  return {count, imports}
}
