/** Flags that only change what is printed, or how code is optimized: nothing is read or written. */
const harmless: readonly RegExp[] = [
  /^-m(?:=\d)?$/,
  /^-l(?:=\d)?$/,
  /^-(?:[NBCLe]|race)$/,
  /^-(?:live|smallframes)(?:=\d)?$/,
  /^-lang=go1\.\d{1,2}$/,
  /^-d=.+$/
]

/** Settings of `-d` that only print, or switch an optimization. */
const harmlessSettings: readonly RegExp[] = [
  /^ssa\/[a-z][a-z_ ]*\/(?:debug|on|off|stats|test|time|mem)(?:=\d)?$/,
  /^ssa\/check_bce(?:=\d)?$/,
  /^(?:append|closure|defer|disablenil|escapedebug|inlfuncswithclosures|inlstaticinit|loopvar|nil|slice|staticcopy|tailcall|typeassert|wb|zerocopy|variablemakethreshold|pgodebug|checkptr|noopendefer|escapealias|escapemutationscalls|abiwrap|nodeadlocals|mergelocals|freeappend)(?:=\d{1,9})?$/
]

/**
 * Whether a flag that an article shows may be given to the compiler: never one that names a file
 * (`-o`, `-importcfg`, `-pgoprofile`, `-cpuprofile` …), whatever its value.
 *
 * Names after `go tool compile -help`, `-d help` and `-d=ssa/help` of Go 1.26.
 */
export function isHarmlessFlag(flag: string): boolean {
  if (!harmless.some(pattern => pattern.test(flag))) return false
  if (!flag.startsWith('-d=')) return true
  const settings = flag.slice(3).split(',')
  return settings.every(setting => harmlessSettings.some(pattern => pattern.test(setting)))
}
