import {availableParallelism, loadavg} from 'node:os'
import {metered} from '../compile/index.ts'
import type {CompileResult, Compiler} from '../model/index.ts'

/** Milliseconds of a run that are not counted: the code of honest articles takes a tenth of it. */
const free = 1000

/** Milliseconds that slow code of an article may take where nothing is set: three runs to their limit. */
export const defaultArticleTime = 60_000

/** Compile something, as long as there is time left for it. */
type Spend = (
  compile: Compiler['compile'],
  ...unit: Parameters<Compiler['compile']>
) => Promise<CompileResult>

/** Return how many times longer everything takes on this machine now than when it does nothing else. */
export function slowdown(): number {
  return Math.max(1, (loadavg()[0] ?? 0) / availableParallelism())
}

/**
 * Bound what one article may cost: what its runs take beyond the first second is added up, and past
 * the limit nothing more of it is compiled. Without that, each of a hundred blocks could take as
 * long as a run may. Neither waiting for the runs of other articles nor a busy machine is the
 * article's doing.
 */
export function budgetOf(limit = defaultArticleTime, slower = slowdown): Spend {
  let spent = 0
  const over: CompileResult = {ok: false, failure: {kind: 'article-limit', milliseconds: limit}}
  return async (compile, ...unit) => {
    if (spent >= limit) return over
    const [result, milliseconds] = await metered(() => compile(...unit))
    spent += Math.max(0, milliseconds / slower() - free)
    return result
  }
}
