import {preparedFor} from '../compile/index.ts'
import type {CompileResult, Compiler} from '../model/index.ts'

/** Milliseconds of a run that are not counted: the code of honest articles takes a tenth of it. */
const free = 1000

/** Milliseconds that slow code of an article may take where nothing is set: three runs to their limit. */
const defaultLimit = 60_000

/** Compile something, as long as there is time left for it. */
type Spend = (
  compile: Compiler['compile'],
  ...unit: Parameters<Compiler['compile']>
) => Promise<CompileResult>

/**
 * Bound what one article may cost: what its runs take beyond the first second is added up, and past
 * the limit nothing more of it is compiled. Without that, each of a hundred blocks could take as
 * long as a run may.
 */
export function budgetOf(limit = defaultLimit): Spend {
  let spent = 0
  const over: CompileResult = {ok: false, failure: {kind: 'article-limit', milliseconds: limit}}
  return async (compile, ...unit) => {
    if (spent >= limit) return over
    const started = performance.now() - preparedFor()
    const result = await compile(...unit)
    // What Go builds once, for whatever is compiled after, is nothing that the article costs.
    spent += Math.max(0, performance.now() - preparedFor() - started - free)
    return result
  }
}
