import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {onTestFinished} from 'vitest'
import {type CompilerOptions, createCompiler} from '../../src/compile/index.ts'
import type {CompileResult, Compiler} from '../../src/model/index.ts'
import {unitOf} from './units.ts'

/** The real compiler; a machine without Go fails the test with the sentence that users would see. */
export async function realCompiler(options: CompilerOptions = {}): Promise<Compiler> {
  const made = await createCompiler(options)
  if (!made.ok) throw new Error(made.problem)
  return made.compiler
}

/** Diagnostics as the compiler prints them. */
export function printed(result: CompileResult): readonly string[] {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.diagnostics.map(({position: {file, line, column}, text}) =>
    [file, line, column]
      .filter(part => part !== null)
      .join(':')
      .concat(`: ${text}`)
  )
}

/** A folder that is gone after the test. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'test-of-go-claims-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  return folder
}

/** A small program whose types take the compiler ten seconds, and little memory. */
export const slowProgram = [
  'package main',
  'type A0 [2]int',
  ...Array.from({length: 24}, (_, index) => `type A${index + 1} struct{ a, b A${index} }`),
  'var x, y A24',
  'var z = x == y'
].join('\n')

/** A small program whose types take the compiler a gigabyte. */
export const bigProgram = [
  'package main',
  'type T0[P any] struct{ a, b P }',
  ...Array.from(
    {length: 13},
    (_, index) =>
      `type T${index + 1}[P any] struct{ a T${index}[P]; b T${index}[[2]P]; c T${index}[[]P] }`
  ),
  'var x T13[int]'
].join('\n')

/** The real compiler, once it has what the packages that tests import export: on a new machine that takes minutes. */
export async function warmCompiler(): Promise<Compiler> {
  const compiler = await realCompiler()
  const names = ['net/http', 'crypto/rand', 'math/rand/v2', 'os', 'strings']
  await compiler.compile(unitOf(names.map(name => `import _ "${name}"`).join('\n')), ['-m'])
  return compiler
}
