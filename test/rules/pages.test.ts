/**
 * The page of each rule shows articles, wrong and right, and what is said of them. All of it is
 * held to what the rule says, with the real compiler.
 */
import {describe, expect, test} from 'vitest'
import {allRules} from '../../rules/index.ts'
import {checkArticle} from '../../src/cli/check/check-file.ts'
import {pageExamples} from './pages.ts'

const pages = await Promise.all(
  allRules.map(async ({meta: {id}}) => ({
    id,
    examples: await pageExamples(new URL(`../../rules/${id}.md`, import.meta.url))
  }))
)

/** What is said of an article with a rule on, beside those that are by default: `LINE:COLUMN reason`. */
async function saidOf(article: string, id: string): Promise<readonly string[]> {
  const value = Buffer.from(article)
  const {report} = await checkArticle({ok: true, path: 'post.md', value}, {rules: {[id]: 'on'}})
  return report.messages.map(({line, column, ruleId, reason}) => {
    const other = ruleId === id ? '' : `${ruleId} `
    return `${line}:${column} ${other}${reason}`
  })
}

describe.each(pages)('the page of $id', ({id, examples}) => {
  test('has an article that is wrong, and one that is right', () => {
    const wrong = examples.filter(({messages}) => messages.length > 0)
    expect(wrong.length).toBeGreaterThan(0)
    expect(examples.length).toBeGreaterThan(wrong.length)
  })

  test.each(examples)('says what is said of the article on line $line', async example => {
    expect(await saidOf(example.article, id)).toEqual(example.messages)
  })
})
