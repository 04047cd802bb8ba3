import {createHash} from 'node:crypto'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {nativeEngine} from '../../src/compile/native-engine.ts'
import {getGo} from '../../src/compile/toolchain/get.ts'
import type {NativeToolchain} from '../../src/compile/toolchain/native-toolchain.ts'
import {findToolchain} from '../../src/compile/toolchain/toolchain.ts'
import {importsOf} from './programs.ts'

/** Return what an old compiler prints for a file; `null` where it does not compile. */
export type Print = (
  name: string,
  source: string,
  flags: readonly string[]
) => Promise<string | null>

const limits = {time: 60_000, memory: 2 ** 30, output: 2 ** 24}

/** Make a printer of a version of Go, which keeps under `cache` what it printed. */
export async function openPrinter(version: string, cache: string): Promise<Print> {
  const engine = nativeEngine(await toolchainOf(version), cache)
  const kept = join(cache, 'printed', version)
  await mkdir(kept, {recursive: true})
  return async (name, source, flags) => {
    const digest = createHash('sha256')
      .update(JSON.stringify([name, source, flags]))
      .digest('hex')
    const file = join(kept, digest.slice(0, 32))
    try {
      return JSON.parse(await readFile(file, 'utf8')) as string | null
    } catch {
      const result = await engine.run(
        {
          packagePath: /^package main\b/m.test(source) ? 'main' : 'command-line-arguments',
          isComplete: false,
          imports: importsOf([{source}]),
          sources: [{name, text: source}],
          flags
        },
        {limits, signal: new AbortController().signal}
      )
      const printed = result.kind === 'exit' && result.code === 0 ? result.output : null
      await writeFile(file, JSON.stringify(printed))
      return printed
    }
  }
}

/** The toolchain of a version, got where it is not on this machine. */
async function toolchainOf(version: string): Promise<NativeToolchain> {
  const here = await findToolchain({go: version})
  if (here.ok) return here.toolchain
  const usual = await findToolchain({})
  const got = usual.ok ? await getGo(version, {by: usual.toolchain}) : usual
  const found = got.ok ? await findToolchain({go: version}) : got
  if (!found.ok) throw new Error(found.problem)
  return found.toolchain
}
