// A process that checks one long article: whatever hangs in it, or takes all memory, ends it alone.
import {lowerProcessLimit, trustReplacements} from '../../analysis/index.ts'
import {checkArticle} from './check-file.ts'
import {type ArticleJob, resultOf} from './watched-article.ts'

/** Milliseconds between signs of life. */
const beat = 500

process.on('disconnect', () => process.exit(1))
process.once('message', async ({input, options, explains, trust}: ArticleJob) => {
  // Its place within the limit of the whole run is held meanwhile.
  lowerProcessLimit(1)
  if (trust) trustReplacements()
  setInterval(() => process.send?.('beat'), beat)
  const result = resultOf(await checkArticle(input, options, {explains}))
  process.send?.(result, () => process.exit(0))
})
