import path from 'node:path'
import * as v from 'valibot'
import {
  goFromFolder,
  type Options,
  type Parsed,
  parseHostOptions,
  parseOptions
} from '../../options.ts'

const patterns = v.exactOptional(
  v.union([v.string(), v.array(v.string())], 'a pattern or a list of patterns')
)

/** Patterns of articles, if the host does not know them. */
const choiceEntries = {
  /** Patterns of articles, from the root of the site. */
  include: patterns,
  /** Patterns of files that are none. */
  exclude: patterns
}

/** Options of a host that has to be told which files are articles. */
export type SiteOptions = Options & {
  readonly include?: string | string[]
  readonly exclude?: string | string[]
}

/**
 * Take the options of a host.
 *
 * @throws Error with a sentence about the option that is wrong: hosts stop where a plugin does so
 * while their configuration is read.
 */
export function takeOptions(value: unknown, where: string): SiteOptions {
  return taken(parseHostOptions(choiceEntries, value, where))
}

/**
 * Take the options of a host that hands over one article after the other.
 *
 * @throws Error as `takeOptions` does.
 */
export function takeArticleOptions(value: unknown, where: string): Options {
  return taken(parseOptions(value, where))
}

/** The options that were taken. */
export function taken<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(parsed.problem)
  return parsed.value
}

/** The options for a site: paths count from its root, and results are kept where the host keeps its own. */
export function optionsFor<T extends Options>(
  options: T,
  {root, cacheDir}: {readonly root: string; readonly cacheDir?: string | undefined}
): T {
  const {go} = options
  const kept = options.cacheDir ?? (cacheDir && path.join(cacheDir, 'goclaims'))
  return {
    ...options,
    ...(go === undefined ? {} : {go: goFromFolder(go, root)}),
    ...(kept === undefined ? {} : {cacheDir: path.resolve(root, kept)})
  }
}
