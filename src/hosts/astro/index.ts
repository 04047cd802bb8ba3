import {fileURLToPath} from 'node:url'
import {createSiteChecker} from '../core/check-site.ts'
import {failureOf, lineOf} from '../core/error.ts'
import {findArticles} from '../core/find-articles.ts'
import {optionsFor, type SiteOptions, takeOptions} from '../core/options.ts'
import {serveFindings} from '../vite/dev.ts'
import {AstroGoClaimsError} from './error.ts'
import type {AstroConfig, AstroIntegration} from './host.ts'

export type {SiteOptions} from '../core/options.ts'
export type {AstroIntegration} from './host.ts'

const name = 'remark-lint-go-claims'

/**
 * Create an integration for Astro and Starlight: it holds all articles of the site to the Go
 * compiler when a build starts, and whenever one changes while the development server runs. It does
 * so whichever processor renders Markdown.
 *
 * @throws Error where an option is not known or wrong.
 */
export default function goClaims(options?: SiteOptions | null): AstroIntegration {
  const given = takeOptions(options, `the options of \`${name}/astro\``)
  const {failOn = 'warning'} = given
  let check: ReturnType<typeof checkOf> = async () => ({findings: [], notes: [], missingGo: null})

  return {
    name,
    hooks: {
      'astro:config:done'({config}) {
        check = checkOf(given, config)
      },
      async 'astro:build:start'({logger}) {
        const checked = await check()
        for (const note of checked.notes) logger.warn(note)
        const failure = failureOf(checked, failOn)
        if (failure) throw new AstroGoClaimsError(failure)
        for (const finding of checked.findings) logger.warn(`${lineOf(finding)}\n${finding.frame}`)
      },
      'astro:server:setup'({server, logger}) {
        serveFindings(server, {name, failOn, logger, check: () => check()})
      }
    }
  }
}

/**
 * Return what checks the articles of a site: those of its source folder, or those that options
 * name.
 */
function checkOf(given: SiteOptions, config: AstroConfig) {
  const root = fileURLToPath(config.root)
  const cacheDir = fileURLToPath(config.cacheDir)
  const {include, exclude, ...options} = optionsFor(given, {root, cacheDir})
  const site = createSiteChecker({options, setting: `the option \`go\` of \`${name}/astro\``})
  const folder = include === undefined ? fileURLToPath(config.srcDir) : root
  return async () => site.check(await findArticles(folder, {include, exclude}))
}
