import {readdirSync, readFileSync} from 'node:fs'
import {copyFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {execa} from 'execa'
import {describe, expect, it} from 'vitest'
import {runCompiler} from '../../src/compile/process/run.ts'
import {createImportsSource} from '../../src/compile/toolchain/imports.ts'
import {findToolchain} from '../../src/compile/toolchain/toolchain.ts'
import {realCompiler, testFolder} from './compilers.ts'
import {unitOf} from './units.ts'

/** Most files to compare: `go build` takes its time. */
const sample = 24

/** Files of Go's own tests that are compiled with `-m`, spread over all of them. */
function testFiles(goroot: string): readonly {file: string; flags: readonly string[]}[] {
  const folder = path.join(goroot, 'test')
  let names: readonly string[] = []
  try {
    names = readdirSync(folder).filter(name => name.endsWith('.go'))
  } catch {
    return []
  }
  const all = names.flatMap(name => {
    const file = path.join(folder, name)
    const text = readFileSync(file, 'utf8')
    const [first = ''] = text.split('\n', 1)
    const flags = first.split(' ').filter(word => /^-(?:m|l|m=2|d=ssa\/\S+)$/.test(word))
    // The go command, not the compiler, keeps `internal` packages and those of experiments from us.
    const isPublic = !/^(?:import |\t)"internal\/|^\/\/go:build .*goexperiment/m.test(text)
    return first.startsWith('// errorcheck') && flags.includes('-m') && isPublic
      ? [{file, flags}]
      : []
  })
  return all.filter((_, index) => index % Math.ceil(all.length / sample) === 0)
}

const found = await findToolchain({})
if (!found.ok) throw new Error(found.problem)
const {toolchain} = found
const files = testFiles(toolchain.goroot)

describe.skipIf(files.length === 0)(
  `the compiler called directly (needs ${path.join(toolchain.goroot, 'test')}, which not every Go has)`,
  () => {
    it.each(files)(
      'says what go build says about $file',
      async ({file, flags}) => {
        const folder = await testFolder()
        const built = await execa(
          'go',
          [
            'build',
            '-o',
            path.join(folder, 'out'),
            `-gcflags=${flags.join(' ')}`,
            path.basename(file)
          ],
          {cwd: path.dirname(file), reject: false, env: {GOFLAGS: '', GO111MODULE: 'on'}}
        )
        const expected = built.stderr
          .split('\n')
          .filter(line => line !== '' && !line.startsWith('# ') && !line.startsWith('package '))
          .map(line => line.replace(/(^| at )\.\//g, '$1'))
        const imports = [...readFileSync(file, 'utf8').matchAll(/^(?:import |\t)"([^"]+)"$/gm)]
        const source = createImportsSource(toolchain, folder)
        const known = await source.find(
          imports.map(([, name = '']) => name),
          undefined
        )
        if (known.kind !== 'found') throw new Error(JSON.stringify(known))
        await copyFile(file, path.join(folder, path.basename(file)))
        await writeFile(path.join(folder, 'importcfg'), known.config)
        const limits = {time: 20_000, memory: 2 ** 30, output: 2 ** 24}
        const isMain = /^package main$/m.test(readFileSync(file, 'utf8'))
        const args = [
          ...[
            '-p',
            isMain ? 'main' : 'command-line-arguments',
            '-complete',
            '-importcfg',
            'importcfg'
          ],
          ...['-trimpath', `${folder}=>`, '-o', 'out.o', ...flags, path.basename(file)]
        ]
        const ours = await runCompiler(toolchain, args, {folder, limits})
        if (ours.kind !== 'exit') throw new Error(JSON.stringify(ours))
        const lines = ours.output.split('\n').filter(line => line !== '')
        const home = path.join(toolchain.goroot, 'src')
        expect(lines).toEqual(expected.map(line => line.replace(/^\.\.\/src/, home)))
      },
      60_000
    )

    it('reads every line of it that says where it is', async () => {
      const compiler = await realCompiler()
      for (const {file, flags} of files) {
        const result = await compiler.compile(unitOf(readFileSync(file, 'utf8')), flags)
        if (!result.ok) continue
        const unread = result.diagnostics.filter(({position}) => position.line === null)
        expect(unread).toEqual([])
      }
    }, 60_000)
  }
)
