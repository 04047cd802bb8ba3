import path from 'node:path'
import {createSiteChecker} from '../core/check-site.ts'
import {failureOf, GoClaimsError, listOf, withFrame} from '../core/error.ts'
import {findArticles} from '../core/find-articles.ts'
import {optionsFor, type SiteOptions, takeOptions} from '../core/options.ts'

export type {SiteOptions} from '../core/options.ts'

/** Event that Eleventy emits before it builds. */
interface BeforeBuild {
  readonly directories: {readonly input: string}
  readonly runMode: 'build' | 'serve' | 'watch'
}

/** Part of the Eleventy configuration used here; it is the same in Eleventy 3. */
export interface EleventyConfig {
  on(event: 'eleventy.before', listen: (event: BeforeBuild) => Promise<void>): unknown
}

/**
 * Plugin for Eleventy: before each build it holds all articles of the input folder to the Go
 * compiler. While Eleventy serves or watches, the terminal says what is wrong and the site is built.
 *
 * @throws Error where an option is not known or wrong.
 */
export default function goClaims(eleventy: EleventyConfig, options?: SiteOptions | null): void {
  const given = takeOptions(options, 'the options of `remark-lint-go-claims/eleventy`')
  const {failOn = 'warning', include, exclude} = given
  const site = createSiteChecker({
    options: optionsFor(given, {root: process.cwd()}),
    setting: 'the option `go` of `remark-lint-go-claims/eleventy`'
  })

  eleventy.on('eleventy.before', async ({directories, runMode}) => {
    const folder = path.resolve(include === undefined ? directories.input : '.')
    const choice = {include, exclude, ignoreFiles: '**/.eleventyignore'}
    const checked = await site.check(await findArticles(folder, choice))
    for (const note of checked.notes) console.warn(note)
    const failure = failureOf(checked, failOn)
    if (!failure) {
      if (checked.findings.length > 0) console.warn(listOf(checked.findings))
    } else if (runMode === 'build') {
      throw new GoClaimsError(withFrame(failure), failure.findings)
    } else {
      console.error(withFrame(failure))
    }
  })
}
