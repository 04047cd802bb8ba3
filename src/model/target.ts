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

/** What is said of the target that code is for, as `{GOOS: 'windows'}`; what is not said is as usual. */
export type TargetWords = Readonly<Partial<Record<TargetVariable, string>>>

/** A system and an architecture that Go compiles for. */
export interface Port {
  readonly goos: string
  readonly goarch: string
}

/** What code was compiled for. */
export interface Target extends Port {
  /** What is chosen of the architecture, as `['GOAMD64=v3']`; only there where something is. */
  readonly tuning?: readonly string[]
}
