import {createSiteChecker, type SiteChecker} from '../core/check-site.ts'
import {failureOf, lineOf} from '../core/error.ts'
import type {SiteFinding} from '../core/finding.ts'
import {optionsFor, type SiteOptions, takeOptions} from '../core/options.ts'
import {articlesOf} from './articles.ts'
import {serveFindings} from './dev.ts'
import type {DevServer, Log, ResolvedConfig, VitePlugin} from './host.ts'

export type {SiteOptions} from '../core/options.ts'
export type {VitePlugin} from './host.ts'

const name = 'remark-lint-go-claims'

/**
 * Create a plugin for Vite and VitePress: it holds all articles of the site to the Go compiler when
 * a build starts, and whenever one changes while the development server runs.
 *
 * @throws Error where an option is not known or wrong.
 */
export default function goClaims(options?: SiteOptions | null): VitePlugin {
  const given = takeOptions(options, `the options of \`${name}/vite\``)
  const {failOn = 'warning'} = given
  const told = new Set<string>()
  let opened: {readonly config: ResolvedConfig; readonly site: SiteChecker} | null = null

  const check = async () => {
    if (!opened) return {findings: [], notes: [], missingGo: null}
    return opened.site.check(await articlesOf(opened.config, given))
  }

  return {
    name,
    configResolved(config) {
      // VitePress builds a site twice, for browsers and for itself, with this very plugin.
      if (opened?.config.root === config.root) opened = {config, site: opened.site}
      else opened = {config, site: siteOf(given, config)}
    },
    async buildStart() {
      if (opened?.config.command !== 'build') return
      const checked = await check()
      const failure = failureOf(checked, failOn)
      const [first] = failure?.findings ?? []
      const warnings = failure ? [] : checked.findings.map(logOf)
      for (const log of [...checked.notes.map(message => ({message})), ...warnings]) {
        if (told.has(log.message)) continue
        told.add(log.message)
        this.warn(log)
      }
      if (failure) this.error({...(first && logOf(first)), message: failure.message})
    },
    watchChange() {
      told.clear()
    },
    configureServer(server) {
      serveFindings(server, {name, failOn, logger: withTime(server.config.logger), check})
    }
  }
}

function siteOf(given: SiteOptions, {root, cacheDir}: ResolvedConfig): SiteChecker {
  const {include: _, exclude: __, ...options} = optionsFor(given, {root, cacheDir})
  return createSiteChecker({options, setting: `the option \`go\` of \`${name}/vite\``})
}

/** A logger that writes the time, as Vite does where it tells of changes. */
function withTime(logger: DevServer['config']['logger']) {
  return {
    info: (text: string) => logger.info(text, {timestamp: true}),
    warn: (text: string) => logger.warn(text, {timestamp: true}),
    error: (text: string) => logger.error(text, {timestamp: true})
  }
}

function logOf(finding: SiteFinding): Log {
  const {file, line, column, frame} = finding
  return {message: lineOf(finding), id: file, loc: {file, line, column}, frame}
}
