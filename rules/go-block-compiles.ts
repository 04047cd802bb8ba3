import type {Analysis, BrokenBlock, CompileError, Finding} from '../src/model/index.ts'
import {defineRule, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {findingOf, note, writePlace} from '../src/wording/index.ts'

type Found = Finding<'go-block-compiles'>

export const meta: RuleMeta = {
  id: 'go-block-compiles',
  description: 'a whole program, or code that claims rest on, that does not compile',
  default: 'warn',
  precision: 'high',
  url: pageOf('go-block-compiles')
}

/** Find blocks that do not compile, or of which nobody can say: these are not right either. */
export function find(analysis: Analysis): readonly Found[] {
  return analysis.brokenBlocks.flatMap(broken => finding(analysis, broken) ?? [])
}

function finding(analysis: Analysis, {block, failure, range}: BrokenBlock): Found | null {
  switch (failure.kind) {
    case 'errors': {
      const [first, ...others] = failure.errors
      const data = {error: first.message, others: others.length}
      return findingOf(
        analysis,
        {messageId: 'does-not-compile', data},
        {
          range,
          // A fragment may rest on code that the article does not show.
          severity: block.shape === 'fragment' ? 'info' : 'warning',
          note: note(...failure.errors.map(writeError))
        }
      )
    }
    case 'time-limit':
    case 'article-limit': {
      const {kind, milliseconds} = failure
      return findingOf(analysis, {messageId: kind, data: {milliseconds}}, {range})
    }
    case 'memory-limit':
    case 'output-limit': {
      const {kind, bytes} = failure
      return findingOf(analysis, {messageId: kind, data: {bytes}}, {range})
    }
    case 'crash':
      return findingOf(
        analysis,
        {messageId: 'compiler-crash', data: {}},
        {range, note: note(failure.detail)}
      )
    default:
      return null
  }
}

function writeError({position, message}: CompileError): string {
  const {line, column} = position
  return line === null ? message : `${writePlace({line, column})}: ${message}`
}

export default defineRule({meta, find})
