import * as v from 'valibot'
import type {Parsed} from '../options.ts'
import type {Identity} from './identity.ts'
import type {FileReport} from './report.ts'

/** Version of the form that the file has. */
const version = 1

const identity = v.strictObject({
  rule: v.string(),
  claim: v.string(),
  before: v.nullable(v.string()),
  after: v.nullable(v.string())
})
const identities = v.array(identity)
const schema = v.object({
  version: v.literal(version, `this goclaims knows version ${version}`),
  files: v.looseObject({})
})

/** Disagreements that are known, and no reason to fail: by file, as paths from the baseline's folder. */
export type Baseline = Readonly<Record<string, readonly Identity[]>>

/** Take the text of a baseline, or say in half a sentence what is wrong with it. */
export function parseBaseline(text: string): Parsed<Baseline> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // What the parser says quotes the text, which a link may have led to.
    return {ok: false, problem: 'it is not complete JSON'}
  }
  const result = v.safeParse(schema, value, {abortEarly: true})
  return result.success ? readFiles(filesOf(value)) : damaged(result.issues[0])
}

/**
 * Take the entries of each file. Read from the text itself, since valibot's objects and records
 * leave out `__proto__`, `prototype` and `constructor`, and a file may be called so.
 */
function readFiles(files: object): Parsed<Baseline> {
  const read: (readonly [string, readonly Identity[]])[] = []
  for (const [name, value] of Object.entries(files)) {
    const result = v.safeParse(identities, value, {abortEarly: true})
    if (!result.success) return damaged(result.issues[0], ['files', name])
    read.push([name, result.output])
  }
  return {ok: true, value: Object.fromEntries(read)}
}

function filesOf(value: unknown): object {
  const files = typeof value === 'object' && value !== null && 'files' in value ? value.files : null
  return typeof files === 'object' && files !== null ? files : {}
}

function damaged(issue: v.BaseIssue<unknown>, above: readonly string[] = []): Parsed<Baseline> {
  const where = [...above, v.getDotPath(issue)].filter(part => part !== null).join('.')
  return {ok: false, problem: where ? `\`${where}\`: ${issue.message}` : issue.message}
}

/** Write a baseline so that a diff of it reads well. */
export function writeBaseline(baseline: Baseline): string {
  const names = Object.keys(baseline).toSorted()
  const files = Object.fromEntries(names.map(name => [name, baseline[name]]))
  return `${JSON.stringify({version, files}, null, 2)}\n`
}

/** Facts about files that their reports do not contain. */
export interface Names {
  /** Name that a baseline has for a path of a report. */
  of(path: string): string
  /** Names of a baseline that no file has any more. */
  readonly gone: ReadonlySet<string>
}

/** A baseline of what files have now. What is not known of now (other files, unread ones) stays. */
export function renewBaseline(
  old: Baseline,
  files: readonly FileReport[],
  {of, gone}: Names
): Baseline {
  const kept = Object.entries(old).filter(([name]) => !gone.has(name))
  const now = files
    .filter(({checked}) => checked)
    .map(file => [of(file.path), identitiesOf(file)] as const)
  const renewed = [...new Map([...kept, ...now])].filter(([, entries]) => entries.length > 0)
  return Object.fromEntries(renewed)
}

/** An entry of a baseline with its file. */
export interface Entry {
  readonly name: string
  readonly identity: Identity
}

/** Rest of a run after a baseline. */
export interface Held {
  /** The files, with only those messages that are new. */
  readonly files: readonly FileReport[]
  /** Number of cached messages. */
  readonly known: number
  /** Entries about these files that nothing corresponds to any more. */
  readonly idle: readonly Entry[]
}

/** Ways in which an entry can be about a message, the surest first. */
const matches: readonly ((
  entry: Entry,
  name: string,
  identity: Identity,
  names: Names
) => boolean)[] = [
  (entry, name, identity) => entry.name === name && isSame(entry.identity, identity),
  (entry, name, identity) => entry.name === name && isNear(entry.identity, identity),
  // The article has another name now.
  (entry, _, identity, {gone}) => gone.has(entry.name) && isSame(entry.identity, identity)
]

/** Hold a run against a baseline: each entry makes one message known. */
export function holdAgainst(baseline: Baseline, files: readonly FileReport[], names: Names): Held {
  const open = new Set(
    Object.entries(baseline).flatMap(([name, entries]) =>
      entries.map((identity): Entry => ({name, identity}))
    )
  )
  const known = new Set<Identity>()
  for (const match of matches) {
    for (const file of files) {
      for (const identity of identitiesOf(file)) {
        if (known.has(identity)) continue
        const found = [...open].find(entry => match(entry, names.of(file.path), identity, names))
        if (!found) continue
        open.delete(found)
        known.add(identity)
      }
    }
  }
  const checked = new Set(files.filter(file => file.checked).map(({path}) => names.of(path)))
  return {
    files: files.map(file => withoutKnown(file, known)),
    known: known.size,
    idle: [...open].filter(({name}) => checked.has(name) || names.gone.has(name))
  }
}

function withoutKnown(file: FileReport, known: ReadonlySet<Identity>): FileReport {
  const messages = file.messages.filter(message => {
    const identity = file.identities.get(message)
    return !identity || !known.has(identity)
  })
  return {...file, messages}
}

function identitiesOf({messages, identities}: FileReport): readonly Identity[] {
  return messages.flatMap(message => identities.get(message) ?? [])
}

function isSame(a: Identity, b: Identity): boolean {
  return isAbout(a, b) && a.before === b.before && a.after === b.after
}

/** The same claim, one neighbour of which was changed. */
function isNear(a: Identity, b: Identity): boolean {
  const shares = (side: 'before' | 'after') => a[side] !== null && a[side] === b[side]
  return isAbout(a, b) && (shares('before') || shares('after'))
}

function isAbout(a: Identity, b: Identity): boolean {
  return a.rule === b.rule && a.claim === b.claim
}
