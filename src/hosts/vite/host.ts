/**
 * The part of Vite that this plugin uses: Vite’s own types would make it a dependency of everybody. It is the
 * same in Vite 5 to 8, whether Rollup or Rolldown builds.
 */

/** A message of a plugin; lines and columns are shown as they are, so both are 1-based. */
export interface Log {
  readonly message: string
  readonly id?: string
  readonly loc?: {readonly file: string; readonly line: number; readonly column: number}
  readonly frame?: string
}

/** Context of build hooks. */
export interface BuildContext {
  warn(log: Log): void
  error(log: Log): never
}

export interface ResolvedConfig {
  readonly root: string
  readonly cacheDir: string
  readonly command: 'build' | 'serve'
  readonly build: {readonly outDir: string}
}

export interface DevServer {
  readonly config: {
    readonly logger: {
      info(text: string, options?: {timestamp?: boolean}): void
      warn(text: string, options?: {timestamp?: boolean}): void
      error(text: string, options?: {timestamp?: boolean}): void
    }
  }
  readonly watcher: {on(event: 'all', listen: (event: string, file: string) => void): unknown}
  readonly ws: {
    send(payload: Payload): void
    on(event: 'connection', listen: () => void): void
  }
}

/** Message to a page in development: show an overlay, or remove it. */
export type Payload =
  | {type: 'error'; err: {message: string; stack: string; plugin: string} & Partial<Log>}
  | {type: 'update'; updates: []}

export interface VitePlugin {
  readonly name: string
  configResolved(config: ResolvedConfig): void
  buildStart(this: BuildContext): Promise<void>
  watchChange(): void
  configureServer(server: DevServer): void
}
