import type {Claim} from '../../model/index.ts'
import {messageFlags} from '../messages/index.ts'

/** Messages that flags make the compiler print. */
export interface Printing {
  /** As of `-m`: 0 without it, 2 for `-m -m` and `-m=2`. */
  readonly level: number
  /** Not with `-l`; with `-l -l` and `-l=2` the compiler inlines more than without any. */
  readonly inlines: boolean
  /** Arguments of its `-d` flags, without their values: `ssa/check_bce`, `nil`. */
  readonly debug: readonly string[]
}

/** Tell what flags make the compiler say. */
export function printingOf(flags: readonly string[]): Printing {
  const plain = flags.map(flag => flag.replace(/^--/, '-'))
  return {
    level: levelOf(plain, '-m'),
    inlines: levelOf(plain, '-l') !== 1,
    debug: plain.flatMap(flag => (/^-d(?:=|$)/.test(flag) ? flag.slice(3).split(',') : []))
  }
}

/** Count a flag that is given several times, or with a number; the last number counts. */
function levelOf(flags: readonly string[], name: string): number {
  return flags.reduce((level, flag) => {
    if (flag === name || flag === `${name}=true`) return level + 1
    const value = flag.startsWith(`${name}=`) ? flag.slice(name.length + 1) : ''
    return /^\d+$/.test(value) ? Number(value) : level
  }, 0)
}

/** Tell whether flags can make the compiler print a message. */
export function canPrint({level, inlines, debug}: Printing, claim: Claim): boolean {
  const needs = messageFlags(claim)
  if (needs.debug.some(name => debug.some(setting => setting.startsWith(name)))) return true
  return needs.level !== null && level >= needs.level && (inlines || !needs.inlining)
}

/** Tell whether flags keep a message back only because they turn inlining off. */
export function lacksInlining({inlines}: Printing, claim: Claim): boolean {
  return !inlines && messageFlags(claim).inlining
}

/** The plainest flags that print all these messages. */
export function plainestFlags(claims: readonly Claim[]): readonly string[] {
  const needs = claims.map(messageFlags)
  const level = Math.max(0, ...needs.map(need => need.level ?? 0))
  const debug = needs.flatMap(need => (need.level === null ? need.debug.slice(0, 1) : []))
  const messages = level === 0 ? [] : [level === 1 ? '-m' : '-m=2']
  return [...messages, ...new Set(debug.map(name => `-d=${name}`))]
}
