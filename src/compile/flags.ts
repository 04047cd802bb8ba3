import {isHarmlessFlag} from '../go/command/index.ts'

/** A flag that is not given to the compiler, and why. */
export interface IgnoredFlag {
  readonly flag: string
  readonly reason: string
}

/** Treatment of the flags that an article asks for. */
export interface CheckedFlags {
  readonly allowed: readonly string[]
  readonly ignored: readonly IgnoredFlag[]
}

/** Take from the flags of an article what the compiler may be given, and say what it is not. */
export function checkFlags(flags: readonly string[]): CheckedFlags {
  const allowed: string[] = []
  const ignored: IgnoredFlag[] = []
  for (const written of flags) {
    const flag = written.replace(/^--/, '-')
    if (isHarmlessFlag(flag)) allowed.push(flag)
    else ignored.push({flag: written, reason: 'not a known, harmless flag of the compiler'})
  }
  return {allowed, ignored}
}
