/** Stands in for `src/analysis/compilers.ts` where code runs with mutants. */
import {parseLine} from '../../src/go/messages/index.ts'
import type {Compiler, Diagnostic} from '../../src/model/index.ts'
import {compiler} from './host.ts'

/** The compiler is the host's, and remembers; what it printed is read here, by the mutated code. */
const rereading: Compiler = {
  ...compiler,
  async compile(unit, flags, signal) {
    const result = await compiler.compile(unit, flags, signal)
    return result.ok ? {...result, diagnostics: result.diagnostics.map(reread)} : result
  }
}

export async function compilerFor() {
  return {ok: true as const, compiler: rereading}
}

function reread(diagnostic: Diagnostic): Diagnostic {
  const {file, line, column} = diagnostic.position
  const place = [file, line, column].filter(part => part !== null).join(':')
  const parsed = parseLine(`${place}: ${diagnostic.text}`, 'compiler')
  return parsed ? {...parsed.message, position: parsed.position} : diagnostic
}
