import type {Options} from '../../options.ts'
import type {Input} from '../files/input.ts'
import {checkArticle, type Manner} from './check-file.ts'
import {type ArticleResult, checkWatched, isLong, resultOf} from './watched-article.ts'

/** Check a file: here, or where it is so long that it is watched, in a process of its own. */
export async function checkOne(
  input: Input,
  options: Options,
  manner: Manner
): Promise<ArticleResult> {
  if (isLong(input)) return checkWatched(input, options, manner)
  return resultOf(await checkArticle(input, options, manner))
}
