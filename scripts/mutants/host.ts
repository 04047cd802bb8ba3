/** Values of the host for the bundle: `vitest` is the one that runs us. */
import type {Compiler} from '../../src/model/index.ts'

export {expect, vi} from 'vitest'
/** One compiler for all mutants, which remembers. In the bundle, the host's own takes its place. */
export declare const compiler: Compiler
