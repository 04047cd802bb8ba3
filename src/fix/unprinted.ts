import {isOfMinor} from '../go/version/index.ts'
import type {Analysis, Fix, Minor} from '../model/index.ts'
import {fixesOf, reasonOf} from '../reconcile/index.ts'

/**
 * Return what takes lines out of outputs that a Go does not print and does not deny either, as
 * `&x does not escape` after Go 1.12: right or not, an output of that Go has no such line.
 *
 * @param minor What the article becomes one for; what is held to another Go stays.
 */
export function fixesOfUnprinted(
  {article, toolchain, listings}: Analysis,
  minor: Minor
): readonly Fix[] {
  return listings
    .filter(
      ({listing, toolchain: own}) => listing.form === 'output' && isOfMinor(own ?? toolchain, minor)
    )
    .flatMap(each => {
      const unprinted = each.verdicts.filter(verdict => reasonOf(verdict) === 'silent-consistent')
      return fixesOf(article, each, unprinted)
    })
}
