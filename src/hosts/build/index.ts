import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import type {Options} from '../../options.ts'
import {createSiteChecker} from '../core/check-site.ts'
import {failureOf, GoClaimsError, listOf, withFrame} from '../core/error.ts'
import {optionsFor, takeArticleOptions} from '../core/options.ts'
import {wholeArticle} from './whole-article.ts'

const name = 'remark-lint-go-claims'

/** Messages already printed in this process: a host may attach the plugin anew for every file. */
const told = new Set<string>()

/**
 * Plugin for the remark of a build, as that of MDX in Next and Gatsby: an article that the Go
 * compiler disagrees with fails, with one error that lists everything found in it. Warnings go to
 * the terminal, since such hosts show no messages.
 *
 * Options are plain data, as Turbopack asks for.
 */
const remarkGoClaimsBuild: Plugin<[options?: Options | null | undefined], Root> = options => {
  const given = takeArticleOptions(options, `the options of \`${name}/build\``)
  const {failOn = 'warning'} = given
  const site = createSiteChecker({
    options: optionsFor(given, {root: process.cwd()}),
    setting: `the option \`go\` of \`${name}/build\``
  })

  return async (_tree, file): Promise<undefined> => {
    const {path, value} = wholeArticle(file)
    const checked = await site.checkText(path, value)
    for (const note of checked.notes) tellOnce(note)
    const failure = failureOf(checked, failOn)
    if (failure) throw new GoClaimsError(withFrame(failure), failure.findings)
    if (checked.findings.length > 0) console.warn(listOf(checked.findings))
  }
}

function tellOnce(note: string): void {
  if (told.has(note)) return
  told.add(note)
  console.warn(note)
}

export default remarkGoClaimsBuild
