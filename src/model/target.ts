/** Variables of Go that choose what code is compiled for. */
export type TargetVariable =
  | 'GOOS'
  | 'GOARCH'
  | 'GO386'
  | 'GOAMD64'
  | 'GOARM'
  | 'GOARM64'
  | 'GOMIPS'
  | 'GOMIPS64'
  | 'GOPPC64'
  | 'GORISCV64'
  | 'GOWASM'

/** Requested target, such as `{GOOS: 'windows'}`; missing variables are the usual ones. */
export type TargetWords = Readonly<Partial<Record<TargetVariable, string>>>

/** A system and an architecture that Go compiles for. */
export interface Port {
  readonly goos: string
  readonly goarch: string
}

/** Target that code was compiled for. */
export interface Target extends Port {
  /** Variant of the architecture, such as `['GOAMD64=v3']`; absent if none is chosen. */
  readonly tuning?: readonly string[]
}
