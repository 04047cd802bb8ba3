/**
 * Flags of `go tool compile` that an article may ask for: they change what is printed, or how code
 * is compiled, and nothing else. Whatever is not here (`-o`, `-cpuprofile`, `-S` …) is never used.
 *
 * Names after `go tool compile -d help` and `-d=ssa/help` of Go 1.26.
 */
const harmless: readonly RegExp[] = [
  /^-m(?:=\d)?$/,
  /^-l(?:=\d)?$/,
  /^-N$/,
  /^-B$/,
  /^-lang=go1\.\d{1,2}$/,
  /^-d=(?:[a-z0-9_]+(?:=\d{1,3})?)(?:,[a-z0-9_]+(?:=\d{1,3})?)*$/,
  /^-d=ssa\/[a-z0-9_]+\/(?:debug|stats|on|off)(?:=\d{1,3})?$/,
  /^-d=ssa\/check_bce(?:=\d|\/on)?$/
]

/** Settings of `-d` that print or tune. Others write files, crash, or turn the compiler's checks off. */
const knownSettings = new Set([
  'append',
  'closure',
  'defer',
  'escapealias',
  'escapedebug',
  'escapemutationscalls',
  'inlfuncswithclosures',
  'inlstaticinit',
  'loopvar',
  'nil',
  'noopendefer',
  'rangefunccheck',
  'slice',
  'tailcall',
  'typeassert',
  'wb',
  'zerocopy'
])

/** Whether a compiler flag of an article may be used. */
export function isHarmlessFlag(flag: string): boolean {
  if (!harmless.some(pattern => pattern.test(flag))) return false
  if (!flag.startsWith('-d=') || flag.startsWith('-d=ssa/')) return true
  return flag
    .slice(3)
    .split(',')
    .every(setting => knownSettings.has(setting.replace(/=.*/, '')))
}

/** Put the words of a `-gcflags` value into one form: `--m` as `-m`, `-d nil` as `-d=nil`. */
export function compilerFlags(words: readonly string[]): readonly string[] {
  const flags: string[] = []
  for (const [index, word] of words.entries()) {
    if (words[index - 1] === '-d') continue
    if (word === '-d') flags.push(`-d=${words[index + 1] ?? ''}`)
    else if (word.startsWith('-')) flags.push(word.replace(/^--/, '-'))
  }
  return flags
}
