import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {execa} from 'execa'
import {writeBlocks} from './blocks.ts'
import type {Post} from './blog.ts'
import {measureShell} from './measure.ts'

/** Blocks that were cut out of articles, and what compiling them by hand needs. */
export interface CutOut {
  readonly folder: string
  readonly count: number
  /** File with the exports of the packages that they import. */
  readonly importsFile: string
  readonly toolchain: {readonly goroot: string; readonly compile: string}
}

/** Cut the blocks out of articles. That is not measured. */
export async function cutOut(posts: readonly Post[], place: string): Promise<CutOut> {
  const folder = join(place, 'blocks')
  const {count, imports} = await writeBlocks(posts, folder)
  const {stdout} = await execa('go', ['env', 'GOROOT', 'GOTOOLDIR'])
  const [goroot = '', tools = ''] = stdout.split('\n')
  const importsFile = join(place, 'importcfg')
  writeFileSync(importsFile, await listImports(imports))
  return {folder, count, importsFile, toolchain: {goroot, compile: join(tools, 'compile')}}
}

/**
 * Return what people do today: `go build` of every so manieth block, `xargs -P` on all cores.
 *
 * @returns Seconds for all blocks, as far as those that were built tell.
 */
export async function goBuild(
  {folder, count}: CutOut,
  workers: number,
  sample: number
): Promise<number> {
  const built = Math.floor(count / sample)
  const seconds = await measureShell(
    `ls | awk 'NR % ${sample} == 0' | xargs -P${workers} -I{} sh -c 'cd {} && go build -gcflags=-m -o program *.go'`,
    folder
  )
  return (seconds * count) / built
}

/** The limit: bare calls of the compiler, as many at once as there are cores, and nothing else. */
export function bareCompile(
  {folder, importsFile, toolchain}: CutOut,
  workers: number
): Promise<number> {
  return measureShell(
    `ls | xargs -P${workers} -I{} sh -c 'cd {} && ${toolchain.compile} -p main -complete -m -importcfg ${importsFile} -o out.o *.go'`,
    folder,
    {GOROOT: toolchain.goroot}
  )
}

async function listImports(imports: ReadonlySet<string>): Promise<string> {
  const format = '{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}'
  const args = ['list', '-e', '-export', '-deps', '-f', format, ...imports]
  const {stdout} = await execa('go', args, {reject: false})
  return stdout.replace(/^\s*\n/gm, '')
}
