import type {Reasoning} from '../explanation.ts'

/**
 * Say in a line why the compiler says something: by the last step on the way of a value, and by what
 * follows from it. What has to be told step by step is left to `explain`.
 *
 * @returns `null` where there is nothing to say.
 */
export function whyLine(reasons: readonly Reasoning[]): string | null {
  const [first] = reasons
  if (!first) return null
  const step = first.steps.at(-1)
  if (!step) return first.sentence
  const where = step.place ? ` (${step.place.file}:${step.place.line})` : ''
  const {conclusion} = first
  const end = conclusion === null ? '' : ` ${conclusion.replace(/:$/, '.')}`
  return `${step.sentence}${where}.${end}`
}
