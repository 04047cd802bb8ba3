import type {Toolchain} from '../../model/index.ts'
import type {Box} from '../process/box.ts'

/** A Go toolchain on this machine. */
export interface NativeToolchain extends Toolchain {
  /** The `go` command: the one that was named, else that of the GOROOT (a `go` on PATH may be a shim). */
  readonly go: string
  readonly goroot: string
  /** The compiler itself. */
  readonly compile: string
  /** Environment that fixes the target, and where Go keeps what it builds. */
  readonly environment: Readonly<Record<string, string>>
  /** Changes whenever the binaries or the target do: what export files are kept by. */
  readonly identity: string
  /** Changes whenever the output of the compiler may; the same on every machine that has this Go in this place. */
  readonly build: string
  /** What its compiler is put into. */
  readonly box?: Box | undefined
}

export type ToolchainResult =
  | {readonly ok: true; readonly toolchain: NativeToolchain}
  | {
      readonly ok: false
      /** A sentence, without its full stop. */
      readonly problem: string
      /** The Go that is not on this machine and could be got, as it was asked for: `1.12`. */
      readonly missing?: string
      /** What is asked for and cannot be, which the sentence tells: getting a Go would not help. */
      readonly wrong?: 'go' | 'target'
    }
