import {setFlagsFromString} from 'node:v8'

/**
 * Tell how V8 is to compile WebAssembly: once, quickly. The optimizing compiler would work on both
 * cores for longer than a check of an article takes. From Node 22 on the first flag is not heard at
 * run time any more, and the others say the same.
 */
function flagsFor(nodeMajor: number): readonly string[] {
  return nodeMajor < 22
    ? ['--liftoff-only', '--wasm-lazy-validation']
    : ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']
}

let isSet = false

/** Tell V8 once in a process; all threads hear it. */
export function setCompileFlags(): void {
  if (isSet) return
  isSet = true
  const [major = ''] = process.versions.node.split('.')
  for (const flag of flagsFor(Number(major))) setFlagsFromString(flag)
}
