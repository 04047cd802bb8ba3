import {parseMarkdown} from '../../src/extract/index.ts'
import type {Post} from './blog.ts'
import {median} from './measure.ts'

/** Seconds that parsing an article takes in a process that has parsed before. */
export function timeToParse({text, name}: Post): number {
  const times = Array.from({length: 20}, () => {
    const started = performance.now()
    parseMarkdown(text, name)
    return (performance.now() - started) / 1000
  })
  return median(times)
}
