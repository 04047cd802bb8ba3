import {resolve} from 'node:path'
import * as v from 'valibot'
import {processors, systems} from './go/target/index.ts'
import type {RuleId} from './model/index.ts'
import {optionProblem} from './option-problem.ts'

export {excerpt} from './option-problem.ts'

const limit = (unit: string, most = Number.MAX_SAFE_INTEGER) => {
  const range = most === Number.MAX_SAFE_INTEGER ? '1 or more' : `1 to ${most}`
  const problem = `a whole number of ${unit}, ${range}`
  const whole = v.pipe(v.number(problem), v.integer(problem))
  return v.pipe(whole, v.minValue(1, problem), v.maxValue(most, problem))
}
/** A timer of Node that waits longer fires at once. */
const longestTimer = 2 ** 31 - 1
const path = (what: string) => v.pipe(v.string(what), v.nonEmpty(what))

const oneGo =
  'a version of Go in quotes, as `"1.22"`, a path of the `go` command, or a list of these'
const go = path(oneGo)

export const engines = ['auto', 'native', 'wasm'] as const
const modules = ['off', 'auto'] as const
const missingGo = ['error', 'warn', 'skip'] as const
const failOn = ['warning', 'error', 'never'] as const
const outdated = ['warn', 'info', 'off'] as const
const version = ['auto', 'stated'] as const
export const requirements = ['all', 'any', 'newest'] as const

/** What the compiler may use and where things are: shared by plugin, preset, rules and command line. */
const settingsEntries = {
  /**
   * A version of Go (`1.22`, `stable`) or the path of a `go` command; without it, the `go` on PATH.
   * Of a list, each is asked.
   */
  go: v.exactOptional(v.union([go, v.pipe(v.array(go), v.nonEmpty(oneGo))], oneGo)),
  /** With which versions of a list a claim has to be right. */
  require: v.exactOptional(v.picklist(requirements, '`all`, `any` or `newest`')),
  /** System that code is compiled for, where nothing nearer says: `windows`; without it, Go's own. */
  goos: v.exactOptional(
    v.picklist(systems, 'a system that Go compiles for, as `linux`, `windows` or `darwin`')
  ),
  /** Architecture that code is compiled for, likewise: `arm64`. */
  goarch: v.exactOptional(
    v.picklist(processors, 'an architecture that Go compiles for, as `amd64`, `arm64` or `386`')
  ),
  /** Whether a Go that is asked for and not on this machine may be got, as the `go` command gets it. */
  downloadToolchains: v.exactOptional(v.boolean('`true` or `false`')),
  /** Whether code may import what the `go.mod` beside its article requires, and its module. */
  modules: v.exactOptional(v.picklist(modules, '`off` or `auto`')),
  /** Folder of the `go.mod` that is used instead. */
  module: v.exactOptional(path('a path of a folder with a `go.mod`')),
  /** Whether modules that are required and not on this machine may be got. */
  downloadModules: v.exactOptional(v.boolean('`true` or `false`')),
  /** Whether nothing may be fetched, whatever else is allowed. */
  offline: v.exactOptional(v.boolean('`true` or `false`')),
  /** What runs the compiler: the Go of this machine, WebAssembly, or `auto`: the first that is there. */
  engine: v.exactOptional(v.picklist(engines, '`auto`, `native` or `wasm`')),
  /** Longest that one run of the compiler may take, in milliseconds. */
  timeLimit: v.exactOptional(limit('milliseconds', longestTimer)),
  /** Most memory that one run of the compiler may take, in bytes. */
  memoryLimit: v.exactOptional(limit('bytes')),
  /** Most output that one run of the compiler may print, in bytes. */
  outputLimit: v.exactOptional(limit('bytes')),
  /** Longest that the slow code of one article may take the compiler in all, in milliseconds. */
  articleTimeLimit: v.exactOptional(limit('milliseconds', longestTimer)),
  /** Folder that keeps results between runs. */
  cacheDir: v.exactOptional(path('a path of a folder')),
  /** Whether results are kept between runs. */
  cache: v.exactOptional(v.boolean('`true` or `false`')),
  /** What a host does where an article needs Go and there is none; the command always stops. */
  missingGo: v.exactOptional(v.picklist(missingGo, '`error`, `warn` or `skip`')),
  /** Which findings fail a file in a host; the command has exit codes. */
  failOn: v.exactOptional(v.picklist(failOn, '`warning`, `error` or `never`')),
  /** Whether what is wrong is held to the other versions of Go on this machine. */
  history: v.exactOptional(v.boolean('`true` or `false`')),
  /** The Go that an article is held to: the one that it was written for, or says; else that of `go`. */
  version: v.exactOptional(
    v.union(
      [v.picklist(version), v.pipe(v.string(), v.regex(/^1\.\d{1,3}(?:\.\d{1,3})?$/))],
      '`auto`, `stated` or a version of Go in quotes, as `"1.22"`'
    )
  ),
  /** How loud that is which was right in an older Go; `info` and `off` ask for the history. */
  outdated: v.exactOptional(v.picklist(outdated, '`warn`, `info` or `off`'))
}

/** An object is no list, though JavaScript takes one for the other. */
const noList = (problem: string) =>
  v.pipe(
    v.unknown(),
    v.check(value => !Array.isArray(value), problem)
  )

const levels = ['off', 'on', 'warn', 'error'] as const
const level = v.exactOptional(
  v.union([v.picklist(levels), v.boolean()], '`off`, `on`, `warn`, `error`, `true` or `false`')
)
const ruleEntries = {
  'go-claim-message': level,
  'go-claim-error': level,
  'go-claim-position': level,
  'go-claim-offset': level,
  'go-claim-wording': level,
  'go-claim-unverifiable': level,
  'go-claim-omission': level,
  'go-block-compiles': level,
  'go-command': level,
  'go-claims-directive': level
} satisfies Record<RuleId, typeof level>

/** The names of all rules. */
export const ruleNames = Object.keys(ruleEntries)

const optionEntries = {
  ...settingsEntries,
  /** Which rules run, by name; rules that are not named run as they do by default. */
  rules: v.exactOptional(
    v.pipe(noList('an object of rules'), v.strictObject(ruleEntries, 'an object of rules'))
  )
}
const settingsSchema = schemaOf(settingsEntries)
const optionsSchema = schemaOf(optionEntries)

function schemaOf<const E extends v.ObjectEntries>(entries: E) {
  const problem = 'an object of options'
  return v.pipe(noList(problem), v.strictObject(entries, problem))
}

/** What the compiler may use and where things are. All of it may be left out. */
export type Settings = v.InferOutput<typeof settingsSchema>

declare module 'unified' {
  interface Settings {
    /** Settings that all rules of remark-lint-go-claims share. */
    goClaims?: GoClaimsSettings | undefined
  }
}
type GoClaimsSettings = Settings

/** Settings, and which rules run. */
export type Options = v.InferOutput<typeof optionsSchema>

/** Whether a rule runs and how its warnings count: `error` makes them errors. */
export type RuleLevel = (typeof levels)[number] | boolean

/** What runs the compiler: the first of the others that is there, a process, or WebAssembly. */
export type EngineName = (typeof engines)[number]

/** What to do without Go: fail each file that needs it, warn once in a run, or say nothing. */
export type MissingGo = (typeof missingGo)[number]

/** From which severity on a finding fails its file. */
export type FailOn = (typeof failOn)[number]

/** How what was right in an older Go is told. */
export type Outdated = (typeof outdated)[number]

/** With which versions of a list a claim has to be right. */
export type Requirement = (typeof requirements)[number]

/** Return every Go that settings name: none, one, or a list. */
export function namedGos({go = []}: Pick<Settings, 'go'>): readonly string[] {
  return typeof go === 'string' ? [go] : go
}

/** Let the paths of `go` commands count from a folder; a version is none. */
export function goFromFolder(
  go: NonNullable<Settings['go']>,
  folder: string
): NonNullable<Settings['go']> {
  const from = (one: string) => (/[\\/]/.test(one) ? resolve(folder, one) : one)
  return typeof go === 'string' ? from(go) : go.map(from)
}

/** Tell whether settings ask how long what is wrong was right. */
export function asksForHistory({history, outdated = 'warn'}: Settings): boolean {
  return history ?? outdated !== 'warn'
}

/** Options that were taken, or the sentence that says what is wrong with them. */
export type Parsed<T> =
  | {readonly ok: true; readonly value: T}
  | {readonly ok: false; readonly problem: string}

/**
 * Take options of the plugin, the command line or a configuration file.
 *
 * @param where What the writer calls the place that they come from, for the sentence.
 */
export function parseOptions(value: unknown, where: string): Parsed<Options> {
  return parse(optionsSchema, optionEntries, value, where)
}

/** Take the settings that rules share: options without `rules`. */
export function parseSettings(value: unknown, where: string): Parsed<Settings> {
  return parse(settingsSchema, settingsEntries, value, where)
}

const goEntries = {go: settingsEntries.go}

/** Take the option `go`, of a host whose others are in `.goclaimsrc`. */
export function parseGoOption(value: unknown, where: string): Parsed<Pick<Settings, 'go'>> {
  return parse(schemaOf(goEntries), goEntries, value, where)
}

/** Take options of a host: ours, and those that only it has. */
export function parseHostOptions<const Own extends v.ObjectEntries>(
  own: Own,
  value: unknown,
  where: string
): Parsed<Options & v.InferOutput<v.StrictObjectSchema<Own, undefined>>> {
  const entries = {...optionEntries, ...own}
  return parse(schemaOf(entries), entries, value, where)
}

function parse<T>(
  schema: v.GenericSchema<unknown, T>,
  entries: v.ObjectEntries,
  value: unknown,
  where: string
): Parsed<T> {
  const result = v.safeParse(schema, given(value), {abortEarly: true})
  if (result.success) return {ok: true, value: result.output}
  return {
    ok: false,
    problem: optionProblem(result.issues[0], where, Object.keys(entries), ruleNames)
  }
}

/** An option that is `undefined` is one that is not given. */
function given(value: unknown): unknown {
  if (value === null || value === undefined) return {}
  if (typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined))
}
