export {
  counts,
  defaultMemory,
  inTemporaryFolder,
  lowerProcessLimit,
  wasmPackage,
  withinProcessLimit
} from '../compile/index.ts'
export {type ArticleHistory, articleHistory, historyFor} from './article-history.ts'
export {settingsFor, trustReplacements, trustsReplacements} from './article-settings.ts'
export {compilerFor} from './compilers.ts'
export {analysisOf, analyzeTree, parse} from './file-analysis.ts'
export type {Unanalyzed} from './hold-article.ts'
export {documentUri} from './latest-run.ts'
export {mayMatter} from './prefilter.ts'
export {defaultArticleTime, slowdown} from './time-budget.ts'
export {
  folderGo,
  isAdvised,
  listenToDownloads,
  namesVersion,
  toolchainFor,
  toolchainsFor,
  unreadGoVersions
} from './toolchain.ts'
export {versionsAsked} from './versions-here.ts'
