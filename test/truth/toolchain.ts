import {access, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {availableParallelism, tmpdir} from 'node:os'
import {join} from 'node:path'
import {execa} from 'execa'
import pLimit from 'p-limit'

/** The installed Go, as the truth tests use it: not by way of our compile stage. */
export interface TruthGo {
  readonly goroot: string
  /** As `go1.26.8`. */
  readonly version: string
  readonly goos: string
  readonly goarch: string
  /** Build tags that hold (`linux`, `amd64`, `gc`, `goexperiment.…`); `go1.N` are not among them. */
  readonly tags: ReadonlySet<string>
  /** The compiler team's own tests (`$GOROOT/test`). */
  readonly testFolder: string
}

export type TruthGoResult =
  | {readonly ok: true; readonly go: TruthGo}
  | {readonly ok: false; readonly reason: string}

/** Finds Go and its test folder; without either there is no truth, and `reason` says what is missing. */
export async function findTruthGo(): Promise<TruthGoResult> {
  const env = await execa('go', ['env', '-json', 'GOROOT', 'GOVERSION', 'GOOS', 'GOARCH'], {
    reject: false
  })
  if (env.failed) return {ok: false, reason: 'no `go` on PATH'}
  const {GOROOT, GOVERSION, GOOS, GOARCH} = JSON.parse(env.stdout) as Record<string, string>
  if (!GOROOT || !GOVERSION || !GOOS || !GOARCH) return {ok: false, reason: '`go env` is empty'}
  const testFolder = join(GOROOT, 'test')
  try {
    await access(join(testFolder, 'escape2.go'))
  } catch {
    return {ok: false, reason: `this Go (${GOVERSION}) comes without its test folder ${testFolder}`}
  }
  const list = await execa('go', ['list', '-f', '{{join context.ToolTags " "}}', 'runtime'])
  const tags = new Set([GOOS, GOARCH, 'gc', 'test_run', ...list.stdout.split(/\s+/)])
  return {
    ok: true,
    go: {goroot: GOROOT, version: GOVERSION, goos: GOOS, goarch: GOARCH, tags, testFolder}
  }
}

export type Printed =
  | {readonly ok: true; readonly output: string}
  | {readonly ok: false; readonly output: string}

/** Calls the compiler for single files; `close` removes what it needed on disk. */
export interface Printer {
  /** What the compiler prints for a file of this name, source and flags. */
  print(name: string, source: string, flags: readonly string[]): Promise<Printed>
  close(): Promise<void>
}

/**
 * Makes a printer for files that import no more than `imports`.
 *
 * `-o` is a file of the printer's own folder, never `/dev/null`: the compiler removes its output
 * on an error. `-p` is what `go build FILE` gives. There is no `-complete`, since the compiler
 * team's tests declare functions without bodies.
 */
export async function openPrinter(go: TruthGo, imports: readonly string[]): Promise<Printer> {
  const folder = await mkdtemp(join(tmpdir(), 'goclaims-truth-'))
  const format = '{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}'
  const list = await execa(
    'go',
    ['list', '-export', '-deps', '-f', format, 'runtime', ...imports],
    {cwd: folder}
  )
  await writeFile(join(folder, 'importcfg'), `${list.stdout}\n`)
  const tool = join(go.goroot, 'pkg', 'tool', `${go.goos}_${go.goarch}`, 'compile')
  const gate = pLimit(availableParallelism())
  let runs = 0
  return {
    print: (name, source, flags) => gate(() => run(name, source, flags)),
    close: () => rm(folder, {recursive: true, force: true})
  }

  async function run(name: string, source: string, flags: readonly string[]): Promise<Printed> {
    const own = join(folder, String(++runs))
    await mkdir(own)
    const file = join(own, name)
    await writeFile(file, source)
    const out = join(own, 'out.o')
    const path = /^package main\b/m.test(source) ? 'main' : 'command-line-arguments'
    const args = ['-p', path, '-trimpath', `${own}=>`, '-importcfg', join(folder, 'importcfg')]
    const done = await execa(tool, [...args, '-o', out, ...flags, file], {
      cwd: own,
      all: true,
      reject: false,
      env: {GOROOT: go.goroot}
    })
    await rm(own, {recursive: true, force: true})
    return {ok: !done.failed, output: done.all.replaceAll(`${own}/`, '')}
  }
}

/** Reads a file of the test folder, by its path in there. */
export function readTestFile(go: TruthGo, path: string): Promise<string> {
  return readFile(join(go.testFolder, path), 'utf8')
}
