import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {counts} from '../../src/analysis/index.ts'
import remarkLintGoClaims from '../../src/index.ts'

/** Time of checking a document again. */
export interface Again {
  /** Milliseconds, each time that the document was checked. */
  readonly times: readonly number[]
  /** Compilers that were started for all of them. */
  readonly runs: number
}

/** Check a document as an editor does, then again and again with other prose. */
export async function checkAgain(text: string, cacheDir: string, rounds: number): Promise<Again> {
  const processor = unified().use(remarkParse).use(remarkLintGoClaims, {cacheDir}).freeze()
  const check = async (value: string) => {
    const file = new VFile({path: 'post.md', value})
    const started = performance.now()
    await processor.run(processor.parse(file), file)
    return performance.now() - started
  }
  await check(text)
  const before = counts.runs
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    times.push(await check(`${text}\n${'And one word more. '.repeat(round + 1)}\n`))
  }
  return {times, runs: counts.runs - before}
}
