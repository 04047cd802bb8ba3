/** A flag that is not given to the compiler, and why. */
export interface IgnoredFlag {
  readonly flag: string
  readonly reason: string
}

/** What is done with the flags that an article asks for. */
export interface CheckedFlags {
  readonly allowed: readonly string[]
  readonly ignored: readonly IgnoredFlag[]
}

/** Flags that only change what is printed, or how code is optimized: nothing is read or written. */
const harmless: readonly RegExp[] = [
  /^-m(?:=\d)?$/,
  /^-l(?:=\d)?$/,
  /^-[NBCLe]$/,
  /^-(?:live|smallframes)(?:=\d)?$/,
  /^-lang=go1\.\d{1,2}$/,
  /^-d=.+$/
]

/** Settings of `-d` that only print, or switch an optimization. */
const harmlessSettings: readonly RegExp[] = [
  /^ssa\/[a-z_]+(?:[ _][a-z_]+)*\/(?:debug|on|off|stats|test|time|mem)(?:=\d)?$/,
  /^ssa\/check_bce(?:=\d)?$/,
  /^(?:append|closure|defer|disablenil|escapedebug|inlfuncswithclosures|inlstaticinit|loopvar|nil|slice|staticcopy|tailcall|typeassert|wb|zerocopy|variablemakethreshold|pgodebug|checkptr|noopendefer|escapealias|escapemutationscalls|abiwrap|nodeadlocals|mergelocals|freeappend)(?:=\d{1,9})?$/
]

/**
 * Take from the flags of an article what the compiler may be given. Never one that names a file
 * (`-o`, `-importcfg`, `-pgoprofile`, `-cpuprofile` …), whatever its value.
 */
export function checkFlags(flags: readonly string[]): CheckedFlags {
  const allowed: string[] = []
  const ignored: IgnoredFlag[] = []
  for (const written of flags) {
    const flag = written.replace(/^--/, '-')
    if (!harmless.some(pattern => pattern.test(flag))) {
      ignored.push({flag: written, reason: 'not a known, harmless flag of the compiler'})
    } else if (flag.startsWith('-d=') && !flag.slice(3).split(',').every(isHarmlessSetting)) {
      ignored.push({flag: written, reason: 'not a known, harmless setting of `-d`'})
    } else allowed.push(flag)
  }
  return {allowed, ignored}
}

function isHarmlessSetting(setting: string): boolean {
  return harmlessSettings.some(pattern => pattern.test(setting))
}
