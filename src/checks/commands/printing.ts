import {
  canPrint,
  compilerFlags,
  type Printing,
  plainestFlags,
  printingOf,
  readValue,
  writeGcflags
} from '../../go/command/index.ts'
import {messageFlags} from '../../go/messages/index.ts'
import type {Claim, CommandFault, GoLine} from '../../model/index.ts'
import {thresholds} from '../../thresholds.ts'
import type {Fault} from './faults.ts'

/** Return what a command lacks to print a listing; `null` if it prints it, or nobody can say. */
export function printingFault(text: string, go: GoLine, claims: readonly Claim[]): Fault | null {
  const value = go.gcflags ? readValue(go.gcflags.value) : null
  if (go.gcflags && !value) return null
  const words = go.verb === 'compile' ? go.words.map(word => word.text) : (value?.words ?? [])
  const flags = compilerFlags(words)
  const printing = printingOf(flags)
  const lacking = claims.filter(claim => claim.position.line !== null && !canPrint(printing, claim))
  const [first] = lacking
  // Less is the fault of those lines.
  if (!first || lacking.length / claims.length < 1 - thresholds.pair.printable) return null
  const fault = kindOfFault(printing, lacking)
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

function kindOfFault({level}: Printing, lacking: readonly Claim[]): CommandFault {
  const needs = lacking.map(messageFlags)
  if (level === 0 || needs.some(need => need.level === null)) return 'prints-nothing'
  return needs.some(need => need.level !== null && need.level > level)
    ? 'prints-less'
    : 'no-inlining'
}

/** The same flags with as little changed as it takes to print all claims. */
function betterFlags(flags: readonly string[], claims: readonly Claim[]): readonly string[] | null {
  const plainest = plainestFlags(claims)
  const {level, inlines, debug} = printingOf(flags)
  const isLevel = (flag: string) => /^--?m(?:=|$)/.test(flag)
  const mayStay = inlines || !claims.some(claim => messageFlags(claim).inlining)
  const kept = flags.filter(flag => !isLevel(flag) && (mayStay || !/^--?l(?:=|$)/.test(flag)))
  const suffices = level >= printingOf(plainest).level
  return [
    ...(suffices ? flags : plainest).filter(isLevel),
    ...kept,
    ...(debug.length > 0 ? [] : plainest.filter(flag => !isLevel(flag)))
  ]
}
