import type {Reasoning} from './explanation.ts'

/** A reason that is told in a sentence, without steps. */
export function plainly(sentence: string): Reasoning {
  return {sentence, steps: [], conclusion: null}
}
