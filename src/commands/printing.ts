import {messageFlags} from '../grammar/index.ts'
import type {Claim, CommandFault} from '../types.ts'
import type {Fault} from './faults.ts'
import {flagsOf, readValue, writeGcflags} from './gcflags.ts'
import type {GoLine} from './go-line.ts'

/** What the flags of a command make the compiler print. */
interface Talk {
  /** As of `-m`: 0 without it, 2 for `-m -m`. */
  readonly level: number
  readonly inlines: boolean
  /** It has a `-d`: what that prints is not looked at. */
  readonly debugs: boolean
}

/** Least share of a listing that a command cannot print; less is the fault of those lines. */
const leastShare = 0.25

/** What a command lacks to print a listing; `null` if it prints it, or nobody can say. */
export function printingFault(text: string, go: GoLine, claims: readonly Claim[]): Fault | null {
  const value = go.gcflags ? readValue(go.gcflags.value) : null
  if (go.gcflags && !value) return null
  const words = go.verb === 'compile' ? go.words.map(word => word.text) : (value?.words ?? [])
  const flags = flagsOf(words).filter(flag => flag.startsWith('-'))
  const talk = talkOf(flags)
  const lacking = claims.filter(claim => claim.position.line !== null && !prints(talk, claim))
  const [first] = lacking
  if (!first || lacking.length / claims.length < leastShare) return null
  const fault = kindOfFault(talk, lacking)
  const about = first.text
  if (go.verb === 'compile') return {fault, ...placeOf(go, flags), expected: null, about}
  const better = betterFlags(flags, claims)
  if (go.gcflags) {
    const {from, to} = go.gcflags
    const old = text.slice(from, to)
    const expected = better && writeGcflags(old, value?.pattern ?? null, better)
    return {fault, from, to, expected, about}
  }
  const {from, to} = go.head
  const expected = better && `${text.slice(from, to)} ${writeGcflags('', null, better)}`
  return {fault, from, to, expected, about}
}

/** The flags of `go tool compile`, or where it has none, its name. */
function placeOf({head, words}: GoLine, flags: readonly string[]): {from: number; to: number} {
  const given = words.filter(word => flags.includes(word.text))
  return {from: given[0]?.from ?? head.from, to: given.at(-1)?.to ?? head.to}
}

function talkOf(flags: readonly string[]): Talk {
  const names = flags.map(flag => flag.replace(/^--/, '-'))
  return {
    level: levelOf(names, 'm'),
    // `-l -l` and `-l=2` inline more than no flag at all.
    inlines: levelOf(names, 'l') !== 1,
    debugs: names.some(name => /^-d(?:=|$)/.test(name))
  }
}

/** A flag that counts how often it is given. */
function levelOf(flags: readonly string[], name: string): number {
  return flags.reduce((level, flag) => {
    const value = new RegExp(`^-${name}=(\\d+)$`).exec(flag)?.[1]
    if (value !== undefined) return Number(value)
    return flag === `-${name}` || flag === `-${name}=true` ? level + 1 : level
  }, 0)
}

function prints({level, inlines, debugs}: Talk, claim: Claim): boolean {
  const needs = messageFlags(claim)
  if (needs.level === null) return debugs
  if (debugs && needs.debug.length > 0) return true
  return level >= needs.level && (inlines || !needs.inlining)
}

function kindOfFault({level}: Talk, lacking: readonly Claim[]): CommandFault {
  const needs = lacking.map(messageFlags)
  if (level === 0 || needs.some(need => need.level === null)) return 'prints-nothing'
  return needs.some(need => need.level !== null && need.level > level)
    ? 'prints-less'
    : 'no-inlining'
}

/** The same flags with as little changed as it takes to print all claims. */
function betterFlags(flags: readonly string[], claims: readonly Claim[]): readonly string[] | null {
  const needs = claims.map(messageFlags)
  const level = Math.max(0, ...needs.map(need => need.level ?? 0))
  const inlines = needs.some(need => need.inlining)
  const debug = needs.flatMap(need => (need.level === null ? need.debug.slice(0, 1) : []))
  const talk = talkOf(flags)
  const isTalk = (flag: string) => /^--?m(?:=|$)/.test(flag)
  const kept = flags.filter(flag => !(inlines && !talk.inlines && /^--?l(?:=|$)/.test(flag)))
  const extra = talk.debugs ? [] : [...new Set(debug)].map(name => `-d=${name}`)
  const messages =
    talk.level >= level ? kept.filter(isTalk) : level === 0 ? [] : [level === 1 ? '-m' : '-m=2']
  return [...messages, ...kept.filter(flag => !isTalk(flag)), ...extra]
}
