import {findModule, type GoModule} from '../compile/index.ts'
import type {Settings} from '../options.ts'

/** Settings for one article. */
export interface ArticleSettings extends Settings {
  /** Source of its imports besides the standard library. */
  readonly goModule?: GoModule
}

let isTrusted = false

/** Let a `go.mod` of the checked tree replace modules by folders outside of it. */
export function trustReplacements(): void {
  isTrusted = true
}

/** Tell whether that was said. */
export function trustsReplacements(): boolean {
  return isTrusted
}

/** Return settings with the module of an article, as far as they let it have one. */
export function settingsFor(article: string, settings: Settings): ArticleSettings {
  const {modules = 'off', module, downloadModules = false, offline = false} = settings
  if (modules === 'off') return settings
  const found = module === undefined ? findModule(article) : {folder: module, tree: module}
  if (!found) return settings
  const tree = isTrusted ? null : found.tree
  return {...settings, goModule: {...found, tree, mayDownload: downloadModules && !offline}}
}
