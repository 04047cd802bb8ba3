import {VFile} from 'vfile'
import {analyzeTree, parse} from '../../analysis/index.ts'
import type {Analysis} from '../../model/index.ts'
import type {Parsed, Settings} from '../../options.ts'
import type {Input} from '../files/input.ts'

/** Analyse an article that was read. */
export async function analyzeInput(input: Input, settings: Settings): Promise<Parsed<Analysis>> {
  const {path} = input
  const named = (problem: string) => ({ok: false, problem: `\`${path}\`: ${problem}`}) as const
  if (!input.ok) return named(input.problem)
  const source = String(new VFile({path, value: input.value}))
  const parsed = parse(source, path)
  if (!parsed.ok) return named(parsed.problem)
  const result = await analyzeTree(parsed.tree, source, path, settings)
  return result.ok ? {ok: true, value: result.analysis} : result
}
