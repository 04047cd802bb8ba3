import {expect, it} from 'vitest'
import {compileForTarget} from '../../src/compile/compile-for-target.ts'
import type {Engine} from '../../src/compile/engine.ts'
import {targetText} from '../../src/go/target/index.ts'
import type {CompileResult, Target, TargetWords, Unit} from '../../src/model/index.ts'
import {unitOf} from './units.ts'

const linux: Target = {goos: 'linux', goarch: 'amd64'}
const printed: CompileResult = {ok: true, diagnostics: [], added: []}
const lacking: CompileResult = {
  ok: false,
  failure: {
    kind: 'errors',
    errors: [{position: {file: 'main.go', line: 3, column: 1}, message: 'undefined: syscall.X'}]
  }
}

/** An engine with any target, or with its own only; names that errors lack are those of Windows. */
function engineFor(target: Target, hasOthers: boolean): Engine {
  return {
    toolchain: {version: 'go1.26.8', ...target},
    build: '',
    run: () => Promise.reject(new Error('nothing is run')),
    forTarget: other => (hasOthers ? engineFor(other, true) : null),
    portOf: async () => (hasOthers ? {GOOS: 'windows'} : 'unknown')
  }
}

/** What comes of a unit, and for which targets it was compiled on the way. */
async function compiled(
  unit: Unit,
  {hasOthers = true, results = {}}: {hasOthers?: boolean; results?: Record<string, CompileResult>}
) {
  const tried: string[] = []
  const result = await compileForTarget(unit, engineFor(linux, hasOthers), async engine => {
    tried.push(targetText(engine.toolchain))
    return results[tried.at(-1) ?? ''] ?? printed
  })
  const {target} = result
  const outcome = result.ok ? 'printed' : result.failure.kind
  return {outcome, tried, target: target ? targetText(target) : null}
}

const plain = unitOf('package main\n')
const said = (target: TargetWords): Unit => ({...plain, target})
const forWindows = unitOf('//go:build windows\n\npackage main\n')

it('compiles for the usual target where nothing is said', async () => {
  expect(await compiled(plain, {})).toEqual({
    outcome: 'printed',
    tried: ['linux/amd64'],
    target: null
  })
})

it('compiles for what is said, and says so', async () => {
  expect(await compiled(said({GOARCH: '386'}), {})).toEqual({
    outcome: 'printed',
    tried: ['linux/386'],
    target: 'linux/386'
  })
})

it('compiles for what the code is for, as far as nothing else is said', async () => {
  expect((await compiled(forWindows, {})).target).toBe('windows/amd64')
  const onArm = {...forWindows, target: {GOARCH: 'arm64'}}
  expect((await compiled(onArm, {})).target).toBe('windows/arm64')
})

it('compiles for what errors tell of, if that does better', async () => {
  const results = {'linux/amd64': lacking}
  expect(await compiled(plain, {results})).toEqual({
    outcome: 'printed',
    tried: ['linux/amd64', 'windows/amd64'],
    target: 'windows/amd64'
  })
  const both = {...results, 'windows/amd64': lacking}
  expect((await compiled(plain, {results: both})).outcome).toBe('errors')
  expect((await compiled(said({GOOS: 'linux'}), {results})).tried).toEqual(['linux/amd64'])
})

it('says where there is no such target', async () => {
  expect((await compiled(said({GOOS: 'brightos'}), {})).outcome).toBe('target')
  const unusable: CompileResult = {ok: false, failure: {kind: 'unusable', detail: 'no such port'}}
  const old = await compiled(said({GOOS: 'windows'}), {results: {'windows/amd64': unusable}})
  expect(old.outcome).toBe('target')
})

it('compiles for the only target of an engine, and does not say that it is another', async () => {
  const only = {hasOthers: false}
  expect(await compiled(said({GOOS: 'windows'}), only)).toEqual({
    outcome: 'printed',
    tried: ['linux/amd64'],
    target: null
  })
  const failing = {...only, results: {'linux/amd64': lacking}}
  expect((await compiled(forWindows, failing)).outcome).toBe('other-engine')
  expect((await compiled(plain, failing)).outcome).toBe('other-engine')
})
