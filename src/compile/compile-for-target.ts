import {neededPort, targetOf, targetText} from '../go/target/index.ts'
import type {CompileFailure, CompileResult, Target, TargetWords, Unit} from '../model/index.ts'
import type {Engine} from './engine.ts'
import {countResultFor} from './process/counts.ts'
import {lackOf} from './target-lack.ts'

/** Compile a unit with an engine. */
type Compile = (engine: Engine) => Promise<CompileResult>

/**
 * Compile a unit for its target: what its author says, else what its code is for, else the usual
 * one; where it does not compile for that, for the one that its errors tell of.
 *
 * With an engine that has one target only it is compiled for that: what is asked for is then not
 * what the result says, and whoever judges it knows.
 */
export async function compileForTarget(
  unit: Unit,
  engine: Engine,
  compile: Compile
): Promise<CompileResult> {
  const {target: said = {}} = unit
  const needed = neededPort(unit, usualFor(said, engine))
  const words = {...(needed ? {GOOS: needed.goos, GOARCH: needed.goarch} : {}), ...said}
  const target = targetOf(words, engine.toolchain)
  if (target === null) return noTarget(words)
  if (lackOf(engine.toolchain, target) !== null) return {...noTarget(target), target}
  const own =
    targetText(target) === targetText(engine.toolchain) ? engine : engine.forTarget(target)
  const result = await (own === null || own === engine
    ? compile(engine)
    : compileElsewhere(own, target, compile))
  if (result.ok || (result.failure.kind !== 'errors' && result.failure.kind !== 'module')) {
    return result
  }
  if (own === null) return failed({kind: 'other-engine'})
  return result.failure.kind === 'errors' && said.GOOS === undefined
    ? asErrorsTell(result, result.failure, own, compile)
    : result
}

/** The usual target as far as nothing else is said. */
function usualFor({GOOS, GOARCH}: TargetWords, {toolchain}: Engine) {
  return {goos: GOOS ?? toolchain.goos, goarch: GOARCH ?? toolchain.goarch}
}

/** Compile once more for the target that errors tell of; the result before where that does no better. */
async function asErrorsTell(
  result: CompileResult,
  {errors}: Extract<CompileFailure, {kind: 'errors'}>,
  engine: Engine,
  compile: Compile
): Promise<CompileResult> {
  const words = await engine.portOf(errors)
  if (words === null) return result
  const target = words === 'unknown' ? null : targetOf(words, engine.toolchain)
  const other = target && engine.forTarget(target)
  if (!target || !other) return failed({kind: 'other-engine'})
  const second = await compileElsewhere(other, target, compile)
  return second.ok ? second : result
}

/** Compile for another target, and say so. */
async function compileElsewhere(
  engine: Engine,
  target: Target,
  compile: Compile
): Promise<CompileResult> {
  const result = await compile(engine)
  // What does not work for that target only is nothing that is wrong with this Go.
  const isUnusable = !result.ok && result.failure.kind === 'unusable'
  countResultFor(targetText(target))
  return {...(isUnusable ? noTarget(target) : result), target}
}

function noTarget(asked: Target | TargetWords): CompileResult {
  const target = 'goos' in asked ? targetText(asked) : wordsText(asked)
  return failed({kind: 'target', target})
}

function wordsText(words: TargetWords): string {
  return Object.entries(words)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')
}

function failed(failure: CompileFailure): CompileResult {
  return {ok: false, failure}
}
