import leven from 'leven'
import {lexemes} from '../../go/source/index.ts'
import type {CompileError} from '../../model/index.ts'

/** A name that neither the file nor the language has, or that a type of the file lacks. */
const undefinedName = /^undefined: ([\p{L}_][\p{L}\p{N}_]*)$/u
/** Names as alike as these are one name, misspelt. */
const alike = {letters: 3, distance: 2}

/**
 * Tell whether all that code lacks may stand in other files of its package, or come with an import
 * of a module that is not shown. A name that is misspelt is none of these.
 */
export function isPartOfMore(code: string, errors: readonly CompileError[]): boolean {
  const names = errors.flatMap(({message}) => undefinedName.exec(message)?.[1] ?? [])
  if (names.length === 0) return false
  const missing = new Set(names)
  const words = new Set(
    [...lexemes(code)].flatMap(({kind, text}) =>
      kind === 'word' && !missing.has(text) ? [text] : []
    )
  )
  return errors.every(({message}) => {
    const name = undefinedName.exec(message)?.[1]
    return name === undefined
      ? restsOnUndefined(message)
      : isPackage(name, code) || (mayBeDeclared(name, code) && !isMisspelt(name, words))
  })
}

/**
 * Return what else the compiler says where a name is unknown: what it is used for is of no type.
 */
function restsOnUndefined(message: string): boolean {
  return /^declared and not used|imported and not used$|^too many errors/.test(message)
}

function isPackage(name: string, code: string): boolean {
  return new RegExp(`(?<![\\w.])${name}\\.\\p{Lu}`, 'u').test(code)
}

/** Tell whether a name is used as functions and types are; variables of a package are rare. */
function mayBeDeclared(name: string, code: string): boolean {
  const use = `(?<![\\p{L}\\p{N}_.])${name}(?![\\p{L}\\p{N}_])`
  return (
    /^\p{Lu}/u.test(name) ||
    new RegExp(`${use}\\s*[({[]|(?:[*\\]]|[\\p{L}\\p{N}_][ \\t]+|:\\s)${use}`, 'u').test(code)
  )
}

function isMisspelt(name: string, words: ReadonlySet<string>): boolean {
  const close = Math.min(alike.distance, Math.floor(name.length / alike.letters))
  return [...words].some(
    word =>
      word.toLowerCase() === name.toLowerCase() ||
      (word.length >= alike.letters && leven(word, name) <= close)
  )
}
