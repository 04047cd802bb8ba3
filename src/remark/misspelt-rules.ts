import {closestMatch} from 'leven'
import type {Article, DirectiveProblem} from '../model/index.ts'
import {rangeAt, readLines} from '../model/text/index.ts'
import {ruleNames} from '../options.ts'

/** A comment that switches rules of remark-lint off or on, in Markdown and in MDX. */
const comment = /(?:<!--|\{\/\*)\s{0,9}lint\s{1,9}(?:disable|enable|ignore)\s([^<>{}*]{0,500})/g

/** Largest number of wrong letters in a misspelt rule name. */
const mostWrong = 3

/** Find names in comments that are nearly those of our rules: they switch nothing off. */
export function misspeltRules({source}: Article): readonly DirectiveProblem[] {
  return [...source.matchAll(comment)].flatMap(({index, 0: whole, 1: words = ''}) => {
    const start = index + whole.length - words.length
    return [...words.matchAll(/go-[a-z]+(?:-[a-z]+)*/g)].flatMap(({index: at, 0: name}) => {
      const known = [...ruleNames]
      const near = known.includes(name)
        ? undefined
        : closestMatch(name, known, {maxDistance: mostWrong})
      if (near === undefined) return []
      const range = rangeAt(readLines(source), start + at, start + at + name.length)
      const problem = `Unknown rule \`${name}\`, expected \`${near}\`: this comment does nothing for it`
      return [{range, problem}]
    })
  })
}
