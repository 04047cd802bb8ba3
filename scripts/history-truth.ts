/**
 * `npm run history:truth`: asks every Go on this machine about every listing of the articles of a
 * folder (`--articles`, `../shared/corpus/articles`), holds that to what probing says with fewer of
 * them, and says what `version: auto` makes of them.
 *
 * `--part 2/8` takes each eighth article, `--to FILE` keeps what came of it, and `--of FILE …` writes
 * the tables of what was kept. Times are cold with `--cache FOLDER` of an empty folder, and warm
 * when it is run again.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {compilerFor} from '../src/analysis/index.ts'
import {type ArticleTruth, articleTruth} from './history-truth/article.ts'
import {writeTable, writeUnequal, writeWrong} from './history-truth/table.ts'
import {readSet} from './thresholds/articles.ts'

const {values} = parseArgs({
  options: {
    articles: {type: 'string', default: '../shared/corpus/articles'},
    part: {type: 'string', default: '1/1'},
    cache: {type: 'string'},
    to: {type: 'string'},
    of: {type: 'string', multiple: true}
  }
})

const truths = values.of
  ? values.of.flatMap(file => JSON.parse(readFileSync(file, 'utf8')) as ArticleTruth[])
  : await askEvery(values)
if (values.to !== undefined) writeFileSync(values.to, JSON.stringify(truths))
console.log([...writeUnequal(truths), ...writeWrong(truths), ...writeTable(truths)].join('\n'))

async function askEvery({
  articles: folder,
  part,
  cache
}: typeof values): Promise<readonly ArticleTruth[]> {
  const [index = 1, parts = 1] = part.split('/').map(Number)
  const settings = cache === undefined ? {} : {cacheDir: cache}
  const made = await compilerFor(settings)
  if (!made.ok) throw new Error(made.problem)
  const truths: ArticleTruth[] = []
  const articles = readSet(folder)
    .articles()
    .filter((_, at) => at % parts === index - 1)
  for (const article of articles) {
    const truth = await articleTruth(article, made.compiler, settings)
    if (truth) truths.push(truth)
  }
  return truths
}
