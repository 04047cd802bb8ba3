import {isOfMinor} from '../go/version/index.ts'
import type {Analysis, Dating, Minor, Toolchain} from '../model/index.ts'
import type {Settings} from '../options.ts'
import {datingOf, mayDiffer, withHistory} from './article-history.ts'
import {otherCompilers} from './other-compilers.ts'
import {versionsHere} from './versions-here.ts'

/** The Go that an article is better held to than to ours, and how that is known. */
export interface OwnGo {
  readonly minor: Minor
  /** What its claims tell; `null` where the author says it. */
  readonly dating: Dating | null
  readonly isLasting: boolean
}

/**
 * Find the Go that an article was written for, as far as settings ask for it; `null` where that is
 * ours, or not on this machine.
 */
export async function ownGoOf(
  analysis: Analysis,
  settings: Settings,
  signal: AbortSignal | undefined
): Promise<OwnGo | null> {
  const {version} = settings
  // Who says which Go is to be used is held to that anyway.
  if (analysis.article.go !== null) return null
  if (version === 'stated') return statedGoOf(analysis, settings)
  // Where nothing is wrong with our Go, no other is better.
  if (version !== 'auto' || !analysis.listings.some(mayDiffer)) return null
  const others = await otherCompilers(settings)
  const dating = datingOf(await withHistory(analysis, others, 'all', signal))
  if (!dating || isOf(analysis.toolchain, dating.chosen)) return null
  return {minor: dating.chosen, dating, isLasting: others.isLasting()}
}

async function statedGoOf(
  {article, toolchain}: Pick<Analysis, 'article' | 'toolchain'>,
  settings: Settings
): Promise<OwnGo | null> {
  const minor = article.statedGo
  if (minor === null || isOf(toolchain, minor)) return null
  const {minors} = await versionsHere(settings)
  return minors.includes(minor) ? {minor, dating: null, isLasting: true} : null
}

/** Tell whether a toolchain is of a minor, or compiled nothing. */
function isOf(toolchain: Toolchain, minor: Minor): boolean {
  return toolchain.version === '' || isOfMinor(toolchain, minor)
}
