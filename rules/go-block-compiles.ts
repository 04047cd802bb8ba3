import type {
  Analysis,
  Article,
  BrokenBlock,
  CompileError,
  CompileFailure,
  Finding
} from '../src/model/index.ts'
import {defineRule, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {count, note, quote, wordsAt, writePlace} from '../src/wording/index.ts'

export const meta: RuleMeta = {
  id: 'go-block-compiles',
  description: 'a whole program, or code that claims rest on, that does not compile',
  default: 'warn',
  url: pageOf('go-block-compiles')
}

/** Find blocks that do not compile. */
export function find({article, brokenBlocks}: Analysis): readonly Finding[] {
  return brokenBlocks.flatMap(broken => finding(article, broken) ?? unknown(article, broken) ?? [])
}

function finding(article: Article, {block, failure, range}: BrokenBlock): Finding | null {
  if (failure.kind !== 'errors') return null
  const [first, ...others] = failure.errors
  const more = others.length > 0 ? `, and ${count(others.length, 'more error')}` : ''
  return {
    range,
    reason: `Unexpected error in Go code, expected code that compiles: ${quote(first.message)}${more}`,
    // A fragment may rest on code that the article does not show.
    severity: block.shape === 'fragment' ? 'info' : 'warning',
    actual: wordsAt(article, range),
    expected: [],
    note: note(...failure.errors.map(writeError))
  }
}

/** Why nothing is known of the code, by failure; for the others there is no finding. */
function whyUnknown(failure: CompileFailure): string | null {
  switch (failure.kind) {
    case 'time-limit':
      return `took longer than ${failure.milliseconds / 1000} s on it (\`timeLimit\`)`
    case 'memory-limit':
      return `took more than ${Math.round(failure.bytes / 2 ** 20)} MiB of memory for it (\`memoryLimit\`)`
    case 'output-limit':
      return `printed more than ${failure.bytes} bytes about it (\`outputLimit\`)`
    case 'crash':
      return 'failed on it by a mistake of its own'
    default:
      return null
  }
}

/** Nobody can say whether the code is at fault, but what was not checked is not right either. */
function unknown(article: Article, {failure, range}: BrokenBlock): Finding | null {
  const why = whyUnknown(failure)
  if (why === null) return null
  return {
    range,
    reason: `Cannot check this Go code: the compiler ${why}`,
    severity: 'warning',
    actual: wordsAt(article, range),
    expected: [],
    note: failure.kind === 'crash' ? note(failure.detail) : null
  }
}

function writeError({position, message}: CompileError): string {
  const {line, column} = position
  return line === null ? message : `${writePlace({line, column})}: ${message}`
}

export default defineRule({meta, find})
