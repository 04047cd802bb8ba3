import {createHash} from 'node:crypto'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {availableParallelism, tmpdir} from 'node:os'
import {join} from 'node:path'
import {execa} from 'execa'
import pLimit from 'p-limit'
import {environment, type OldGo} from './toolchain.ts'

/** Return what an old compiler prints for a file; `null` where it does not compile. */
export type Print = (
  name: string,
  source: string,
  flags: readonly string[]
) => Promise<string | null>

/** Make a printer of an old Go, which keeps under `cache` what it printed. */
export async function openPrinter(go: OldGo, cache: string): Promise<Print> {
  const kept = join(cache, 'printed', go.version)
  await mkdir(kept, {recursive: true})
  const gate = pLimit(availableParallelism())
  return async (name, source, flags) => {
    const digest = createHash('sha256')
      .update(JSON.stringify([name, source, flags]))
      .digest('hex')
    const file = join(kept, digest.slice(0, 32))
    try {
      return JSON.parse(await readFile(file, 'utf8')) as string | null
    } catch {
      const printed = await gate(() => compile(go, name, source, flags))
      await writeFile(file, JSON.stringify(printed))
      return printed
    }
  }
}

/** Compile one file in a folder of its own. `-o` is in there: the compiler removes it on an error. */
async function compile(
  go: OldGo,
  name: string,
  source: string,
  flags: readonly string[]
): Promise<string | null> {
  const own = await mkdtemp(join(tmpdir(), 'goclaims-drift-'))
  try {
    const file = join(own, name)
    await writeFile(file, source)
    const path = /^package main\b/m.test(source) ? 'main' : 'command-line-arguments'
    const done = await execa(
      join(go.root, 'pkg/tool/linux_amd64/compile'),
      ['-p', path, '-trimpath', `${own}=>`, '-importcfg', go.imports].concat(
        ['-o', join(own, 'out.o')],
        flags,
        file
      ),
      {cwd: own, all: true, reject: false, env: environment(go.root)}
    )
    return done.failed ? null : done.all.replaceAll(`${own}/`, '')
  } finally {
    await rm(own, {recursive: true, force: true})
  }
}
