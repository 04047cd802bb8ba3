import {closestMatch} from 'leven'
import type * as v from 'valibot'
import {oldestMinor} from './go/version/index.ts'

/** Longest piece of a configuration that a sentence quotes: it may be no configuration at all. */
const longestExcerpt = 40

/** Return the start of a text, its control characters made visible (`\u001b`). */
export function excerpt(text: string): string {
  const start = text.length > longestExcerpt ? `${text.slice(0, longestExcerpt - 1)}…` : text
  return start.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    character => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
  )
}

/** Say how a version is written that stands without quotes, so that `1.20` became a number. */
function unquoted({message, input}: v.BaseIssue<unknown>): string {
  const [number] = [input].flat().filter(each => typeof each === 'number')
  const minor = /^1\.(\d{1,2})$/.exec(String(number))?.[1]
  if (minor === undefined || !message.includes('in quotes')) return ''
  // No Go before 1.9 is used, so 1.2 was 1.20.
  const meant = minor.length === 1 && Number(minor) < oldestMinor ? `${minor}0` : minor
  return `: without quotes it is a number, so write \`"1.${meant}"\``
}

/**
 * Return what is wrong, where, and the nearest name that is known.
 *
 * @param names The options that are known there; `rules`, the rules below one of them.
 */
export function optionProblem(
  issue: v.BaseIssue<unknown>,
  where: string,
  names: readonly string[],
  rules: readonly string[]
): string {
  const keys = (issue.path ?? []).map(item => String(item.key))
  const name = keys.join('.')
  if (issue.type !== 'strict_object' || issue.expected !== 'never') {
    const what = name
      ? `Wrong option \`${excerpt(name)}\` in ${where}`
      : `Wrong options in ${where}`
    const given = excerpt(JSON.stringify(issue.input))
    return `${what}: expected ${issue.message}, not \`${given}\`${unquoted(issue)}`
  }
  const known = keys.length > 1 ? rules : names
  const key = keys.at(-1) ?? ''
  // Half of a short name is another name.
  const maxDistance = Math.min(4, Math.floor(key.length / 2))
  const near = closestMatch(key, [...known], {maxDistance})
  const list = known.map(key => `\`${key}\``).join(', ')
  return `Unknown option \`${excerpt(name)}\` in ${where}: ${near ? `did you mean \`${near}\`?` : `known are ${list}`}`
}
