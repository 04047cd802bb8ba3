import type {Explanations} from './explanation.ts'

/** Write explanations for programs: one object in one line. */
export function writeJson({toolchain, files}: Explanations): string {
  return `${JSON.stringify({version: 1, go: toolchain, files})}\n`
}
