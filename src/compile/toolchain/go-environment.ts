import {writeFileSync} from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import {oldestMinor} from '../../go/version/index.ts'
import {type GoRun, runGo} from '../process/go-command.ts'
import {inTemporaryFolder} from '../process/temporary-folder.ts'
import {findCommand, isFile} from './find-command.ts'
import {usualPlaces} from './usual-places.ts'

const schema = v.looseObject({
  GOROOT: v.pipe(v.string(), v.nonEmpty()),
  GOVERSION: v.optional(v.string(), ''),
  GOTOOLDIR: v.pipe(v.string(), v.nonEmpty()),
  GOOS: v.string(),
  GOARCH: v.string()
})

/** Output of `go env`. */
export type GoEnvironment = v.InferOutput<typeof schema>

export type GoEnvironmentResult =
  | {readonly ok: true; readonly environment: GoEnvironment}
  | {readonly ok: false; readonly problem: string}

/**
 * Ask a `go` command where everything is.
 *
 * @param go A path, or `go` for that on PATH.
 */
export async function askEnvironment(
  go: string,
  signal: AbortSignal | undefined
): Promise<GoEnvironmentResult> {
  const result = await run(go, ['env', '-json'], signal)
  const unstartable = result.ok ? null : whyNotStarted(go, result.code)
  if (unstartable !== null) return {ok: false, problem: unstartable}
  const environment = result.ok ? parse(result.stdout) : null
  if (environment?.GOVERSION) return {ok: true, environment}
  // Before Go 1.16, `go env` did not say which Go it is.
  const version = await run(go, ['version'], signal)
  const [, found, minor] = /^go version (go1(?:\.(\d+))?\S*)/.exec(version.stdout) ?? []
  if (environment && found !== undefined) {
    return {ok: true, environment: {...environment, GOVERSION: found}}
  }
  if (found !== undefined && Number(minor ?? 0) < oldestMinor) {
    const needed = `Go 1.${oldestMinor} or later is needed`
    return {ok: false, problem: `Cannot use ${called(go)}: it is ${found}, and ${needed}`}
  }
  const said = result.ok ? result.stdout : result.stderr || result.what
  const [detail = ''] = said.trim().split('\n')
  const what = detail === '' ? 'nothing' : `“${detail}”`
  return {ok: false, problem: `Cannot use ${called(go)}: \`go env -json\` says ${what}`}
}

/**
 * Run the command in a folder of ours: in that of the articles, a `go.mod` or `go.work` of a
 * stranger's could have it fetch another toolchain, or wait for a pipe. The `go.mod` of ours keeps
 * it from looking further up.
 */
function run(go: string, args: readonly string[], signal: AbortSignal | undefined): Promise<GoRun> {
  return inTemporaryFolder(cwd => {
    writeFileSync(path.join(cwd, 'go.mod'), 'module goclaims\n')
    // Old Go stops at a flag of GOFLAGS that it does not know.
    const env = {GOTOOLCHAIN: process.env.GOTOOLCHAIN ?? 'local', GOWORK: 'off', GOFLAGS: ''}
    return runGo(go, args, {cwd, env, timeout: 30_000, signal})
  })
}

/** Say why the system did not start a command; `null` if it did. */
function whyNotStarted(go: string, code: string | null): string | null {
  const file = findCommand(go)
  const isThere = file !== null && isFile(file)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return isThere
        ? `Cannot start \`${file}\`: it is there, but what has to run it (the interpreter that a script names, the loader of a program) is not`
        : `Cannot find the Go compiler: looked for ${called(go)}${go === 'go' ? elsewhere() : ''}`
    case 'EACCES':
    case 'EPERM':
      return isThere
        ? `Cannot start \`${file}\`: it is there, but may not be executed`
        : `Cannot start ${called(go)}: permission to do so is missing`
    default:
      return null
  }
}

function elsewhere(): string {
  return `, then in ${usualPlaces()
    .map(place => `\`${place}\``)
    .join(', ')}`
}

function called(go: string): string {
  return go === 'go' ? '`go` on PATH' : `\`${go}\``
}

function parse(text: string): GoEnvironment | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
