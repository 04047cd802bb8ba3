import type {Port} from '../../model/index.ts'

/**
 * Every port that a Go from 1.9 on compiles for, the commonest systems and architectures first,
 * after `go tool dist list` of Go 1.9 – 1.26. Which Go has which, that Go says.
 */
const architectures: Readonly<Record<string, string>> = {
  linux: 'amd64 arm64 386 arm loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x',
  windows: 'amd64 arm64 386 arm',
  darwin: 'arm64 amd64 386 arm',
  js: 'wasm',
  wasip1: 'wasm',
  freebsd: 'amd64 arm64 386 arm riscv64',
  openbsd: 'amd64 arm64 386 arm mips64 ppc64 riscv64',
  netbsd: 'amd64 arm64 386 arm',
  android: 'arm64 amd64 386 arm',
  ios: 'arm64 amd64',
  aix: 'ppc64',
  dragonfly: 'amd64',
  illumos: 'amd64',
  plan9: 'amd64 386 arm',
  solaris: 'amd64',
  nacl: 'amd64p32 386 arm'
}

/** Every port, the commonest first. */
export const ports: readonly Port[] = Object.entries(architectures).flatMap(([goos, list]) =>
  list.split(' ').map(goarch => ({goos, goarch}))
)

/** Every system that Go compiles for. */
export const systems: readonly string[] = Object.keys(architectures)

/** Every architecture that Go compiles for. */
export const processors: readonly string[] = [...new Set(ports.map(({goarch}) => goarch))]

/**
 * The first and the last Go minor that compile for a port, where not all from 1.9 on do: found by
 * asking each for what `unicode` exports there.
 */
const spans: Readonly<Record<string, readonly [first: number, last?: number]>> = {
  'aix/ppc64': [12],
  'darwin/386': [9, 14],
  'darwin/arm': [9, 14],
  'freebsd/arm64': [14],
  'freebsd/riscv64': [20],
  'illumos/amd64': [13],
  'ios/amd64': [16],
  'ios/arm64': [16],
  'js/wasm': [11],
  'linux/loong64': [19],
  'linux/riscv64': [14],
  'nacl/386': [9, 13],
  'nacl/amd64p32': [9, 13],
  'nacl/arm': [9, 13],
  'netbsd/arm64': [13],
  'openbsd/arm64': [13],
  'openbsd/mips64': [16],
  'openbsd/ppc64': [21],
  'openbsd/riscv64': [22],
  'wasip1/wasm': [21],
  'windows/arm': [12, 25],
  'windows/arm64': [17]
}

/** Say which Gos compile for a port, where one of a minor does not: `Go 1.17 and later`; else `null`. */
export function gosWith({goos, goarch}: Port, minor: number): string | null {
  const [first = 0, last = Number.POSITIVE_INFINITY] = spans[`${goos}/${goarch}`] ?? []
  if (minor < first) return `Go 1.${first} and later`
  return minor > last ? `Go 1.${last} and earlier` : null
}

/** Tell whether Go compiles for a port. */
export function isPort({goos, goarch}: Port): boolean {
  return ports.some(port => port.goos === goos && port.goarch === goarch)
}

/** Return the ports, those nearest to one first: its system, then its architecture, then any. */
export function nearestPorts(to: Port): readonly Port[] {
  const distance = ({goos, goarch}: Port) =>
    goos === to.goos ? Number(goarch !== to.goarch) : goarch === to.goarch ? 2 : 3
  return ports.toSorted((a, b) => distance(a) - distance(b))
}
