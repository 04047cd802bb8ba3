/** Flags of `go build` and its kin that take no value. */
const switches = new Set(
  'a asan benchmem c cover failfast fullpath h help i json linkshared modcacherw msan n race short trimpath v work x'.split(
    ' '
  )
)

/** Flags of `go build` and its kin that take one. */
const valued = new Set(
  'C asmflags bench benchtime blockprofile blockprofilerate buildmode buildvcs compiler count covermode coverpkg coverprofile cpu cpuprofile exec fuzz fuzztime gccgoflags gcflags installsuffix ldflags list memprofile memprofilerate mod modfile mutexprofile mutexprofilefraction o outputdir overlay p parallel pgo pkgdir run shuffle skip tags timeout toolexec trace vet vettool'.split(
    ' '
  )
)

type Takes = 'switch' | 'valued'

/** Return what the go command knows of one of its own flags; `null` if it does not know it. */
export function goFlag(name: string): Takes | null {
  if (switches.has(name)) return 'switch'
  return valued.has(name) ? 'valued' : null
}

/** Settings of `-d` that only print, or switch an optimization. */
const harmlessSettings: readonly RegExp[] = [
  /^ssa\/[a-z][a-z_ ]*\/(?:debug|on|off|stats|test|time|mem)(?:=\d)?$/,
  /^ssa\/check_bce(?:=\d)?$/,
  /^(?:append|closure|defer|disablenil|escapedebug|inlfuncswithclosures|inlstaticinit|loopvar|nil|slice|staticcopy|tailcall|typeassert|wb|zerocopy|variablemakethreshold|pgodebug|checkptr|noopendefer|escapealias|escapemutationscalls|abiwrap|nodeadlocals|mergelocals|freeappend)(?:=\d{1,9})?$/
]

/** Tells whether the value of a flag (`=2`) only affects output or optimization. */
type IsHarmless = (rest: string) => boolean

const alone: IsHarmless = rest => rest === ''
const withLevel: IsHarmless = rest => /^(?:=\d)?$/.test(rest)
const never: IsHarmless = () => false

/**
 * Every flag that the compiler has or had in some version of Go since 1.5, whether its value may be
 * the next word, and in which form an article may have it given to the compiler: never one that
 * names a file (`-o`, `-importcfg`, `-pgoprofile`, `-cpuprofile` …).
 *
 * Names after `go tool compile -help`, `-d help` and `-d=ssa/help` of Go 1.26.
 */
const compilerRows: readonly {
  readonly names: string
  readonly takes: Takes
  readonly isHarmless: IsHarmless
}[] = [
  {names: 'm l live smallframes', takes: 'switch', isHarmless: withLevel},
  {names: 'N B C L e race', takes: 'switch', isHarmless: alone},
  {names: 'lang', takes: 'valued', isHarmless: rest => /^=go1\.\d{1,2}$/.test(rest)},
  {
    names: 'd',
    takes: 'valued',
    isHarmless: rest => rest.startsWith('=') && rest.slice(1).split(',').every(isHarmlessSetting)
  },
  {
    names:
      '% + 5 A E K M P R S V W asan clobberdead clobberdeadreg complete dolinkobj dwarf dwarfbasentries dwarflocationlists dynlink eepdebug errorurl f g G h i j largemodel linkshared msan newescape newobj newexport nolocalimports pack r s shared std t tests u v w wb x y',
    takes: 'switch',
    isHarmless: never
  },
  {
    names:
      'D I asmhdr bench blockprofile buildid c coveragecfg cpuprofile embedcfg env gendwarfinl goversion importcfg importmap installsuffix json linkobj memprofile memprofilerate mutexprofile o p pgoprofile spectre symabis traceprofile trimpath',
    takes: 'valued',
    isHarmless: never
  }
]

const compilerTable = new Map(
  compilerRows.flatMap(row => row.names.split(' ').map(name => [name, row] as const))
)

function isHarmlessSetting(setting: string): boolean {
  return harmlessSettings.some(pattern => pattern.test(setting))
}

/** Return what the compiler knows of a flag; `null` if no version ever knew it. */
export function compilerFlag(name: string): Takes | null {
  return compilerTable.get(name)?.takes ?? null
}

/** Tell whether a flag that an article shows, as `-m=2`, may be given to the compiler. */
export function isHarmlessFlag(flag: string): boolean {
  const [, name = '', rest = ''] = /^-([^-=][^=]*)(.*)$/s.exec(flag) ?? []
  return compilerTable.get(name)?.isHarmless(rest) ?? false
}

/**
 * The flags that were meant by one that the compiler does not know: `-mm` is `-m -m`, `-ml` is
 * `-m -l`, `-m,-l` is `-m -l`, `-m2` is `-m=2`.
 */
export function meantFlags(flag: string): readonly string[] | null {
  const name = flag.replace(/^--?/, '')
  const level = /^([ml])(\d)$/.exec(name)
  if (level) return [`-${level[1]}=${level[2]}`]
  if (/^[mlNS]{2,6}$/.test(name)) return [...name].map(letter => `-${letter}`)
  const parts = name.split(/[,;+]/).map(part => part.replace(/^-*/, ''))
  const isList = parts.length > 1 && parts.every(part => compilerFlag(nameOf(part)) !== null)
  return isList ? parts.map(part => `-${part}`) : null
}

/** Name of a flag, without dashes and value. */
export function nameOf(flag: string): string {
  return flag.replace(/^--?/, '').replace(/=.*$/s, '')
}
