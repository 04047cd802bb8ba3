import type {DevServer} from '../vite/host.ts'

/**
 * The part of Astro that this integration uses: Astro’s own types would make it a dependency of everybody.
 * It is the same in Astro 6 and 7.
 */

export interface AstroConfig {
  readonly root: URL
  readonly srcDir: URL
  readonly cacheDir: URL
}

/** Writes to the terminal, with the name of the integration. */
export interface AstroLogger {
  info(text: string): void
  warn(text: string): void
  error(text: string): void
}

export interface AstroIntegration {
  readonly name: string
  readonly hooks: {
    'astro:config:done'(context: {readonly config: AstroConfig}): void
    'astro:build:start'(context: {readonly logger: AstroLogger}): Promise<void>
    'astro:server:setup'(context: {readonly server: DevServer; readonly logger: AstroLogger}): void
  }
}
