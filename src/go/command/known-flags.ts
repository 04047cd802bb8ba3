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

/** What the go command knows of one of its own flags; `null` if it does not know it. */
export function goFlag(name: string): 'switch' | 'valued' | null {
  if (switches.has(name)) return 'switch'
  return valued.has(name) ? 'valued' : null
}

/** Every flag that the compiler has or had in some version of Go since 1.5. */
const compilerNames = new Set(
  '% + 5 A B C D E I K L M N P R S V W asan asmhdr bench blockprofile buildid c clobberdead clobberdeadreg complete coveragecfg cpuprofile d dolinkobj dwarf dwarfbasentries dwarflocationlists dynlink e embedcfg env errorurl eepdebug f g G gendwarfinl goversion h i importcfg importmap installsuffix j json l lang largemodel linkobj linkshared live m memprofile memprofilerate msan mutexprofile newescape newobj newexport nolocalimports o p pack pgoprofile r race s shared smallframes spectre std symabis t tests traceprofile trimpath u v w wb x y'.split(
    ' '
  )
)

/** Flags of the compiler whose value may be the next word. */
const compilerValued = new Set(
  'D I asmhdr bench blockprofile buildid c coveragecfg cpuprofile d embedcfg env gendwarfinl goversion json importcfg importmap installsuffix lang linkobj memprofile memprofilerate mutexprofile o p pgoprofile spectre symabis traceprofile trimpath'.split(
    ' '
  )
)

/** What the compiler knows of a flag; `null` if no version ever knew it. */
export function compilerFlag(name: string): 'switch' | 'valued' | null {
  if (!compilerNames.has(name)) return null
  return compilerValued.has(name) ? 'valued' : 'switch'
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
