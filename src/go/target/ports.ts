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
