import {createSiteChecker} from '../core/check-site.ts'
import {failureOf, GoClaimsError, withFrame} from '../core/error.ts'
import {optionsFor} from '../core/options.ts'
import {articlesOf} from './articles.ts'
import type {DocusaurusPlugin, LoadContext, ReportingSeverity} from './host.ts'
import {loggerOf} from './logger.ts'
import type {TakenOptions} from './options.ts'
import {syntaxesOf} from './syntax.ts'

export type {DocusaurusPlugin, LoadContext, ReportingSeverity} from './host.ts'
export {type DocusaurusOptions, validateOptions} from './options.ts'

const name = 'remark-lint-go-claims'

/**
 * Create a plugin for Docusaurus: it holds docs, blog posts and pages of all instances to the Go
 * compiler once they are loaded, and again whenever one changes while the development server runs.
 */
export default function goClaims(
  {siteDir, siteConfig}: LoadContext,
  {onWrongClaim, id: _, ...given}: TakenOptions
): DocusaurusPlugin {
  const logger = loggerOf(siteDir)
  const site = createSiteChecker({
    options: optionsFor(given, {root: siteDir}),
    setting: `the option \`go\` of \`${name}/docusaurus\``,
    syntaxesOf: file => syntaxesOf(file, siteConfig.markdown?.format)
  })

  const report = {
    ignore: () => {},
    log: (error: GoClaimsError) => logger.info(error.message),
    warn: (error: GoClaimsError) => logger.warn(error.message),
    throw(error: GoClaimsError) {
      // A writer who has the site open is to see it, not to lose it.
      if (process.env.NODE_ENV === 'development') logger.error(withFrame(error))
      else throw new GoClaimsError(withFrame(error), error.findings)
    }
  } satisfies Record<ReportingSeverity, (error: GoClaimsError) => void>

  return {
    name,
    async allContentLoaded({allContent}) {
      if (onWrongClaim === 'ignore') return
      const checked = await site.check(articlesOf(allContent, siteDir))
      for (const note of checked.notes) logger.warn(note)
      const failure = failureOf(checked, 'warning')
      if (failure) report[onWrongClaim](failure)
    }
  }
}
