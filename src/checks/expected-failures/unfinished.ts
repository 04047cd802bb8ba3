import {type Lexeme, lexemes} from '../../go/source/index.ts'
import {upTo} from '../../model/text/index.ts'
import type {Surroundings} from './surroundings.ts'

/** Comments of a skeleton: tasks for the reader, or omissions. */
const asks = upTo(
  2000,
  /\b(?:TODO|FIXME|XXX)\b|\b(?:your|add|put|write|insert|more|rest of|remaining|other|existing|previous|same|some) (?:\w+ ){0,3}(?:code|here|below|implementation|logic|body|functions?|methods?|fields?|stuff|imports?|work)\b|\b(?:implement|implementation|fill (?:in|out|me)|complete (?:me|this|the)|omitted|elided|snip(?:ped)?|not shown|left out|unchanged|as before|see above|etc)\b|\.{3}|…|省略|略|实现|其他代码|补充|此处|これ|以下略|кодa?\s|здесь|остальн|aquí|aqui|ici\b|hier\b/i
)

/** Exercises are asked for in the text, and begin with code that is not finished. */
const exercise =
  /\b(?:exercise|assignment|homework|challenge|starter|starting (?:code|point)|skeleton|template|boilerplate|stub|scaffold|fill in|TODO|pseudo-?code|练习|习题|作业|骨架|упражнени|ejercicio|exercício|exercice|übung)\b|练习|习题|伪代码/i

/** What stands before the empty body of a function that should return something. */
const headWithResult = upTo(300, /\bfunc\b[^\n{]*\)\s*(?:\([^)]+\)|[\w*[\].]+)\s*$/)

/** Empty bodies that are looked at in a block, and how much before each, in UTF-16 code units. */
const emptyBodies = {most: 1000, before: 300}

/** A place that is left for the reader to fill. */
const blank = /(?<![\p{L}\p{N}_])(?:_{2,}|\?\?|<[a-z][\w ]*>|\.{3}\s*\)|xxx+)(?![\p{L}\p{N}_])/iu

/** Tell whether the reader is to finish the code, or is shown only some of it. */
export function isSkeleton(code: string, {before, comments}: Surroundings): boolean {
  const bare = withoutComments(code)
  return (
    comments.some(({text}) => asks.test(text)) ||
    hasEmptyResult(bare) ||
    blank.test(bare) ||
    exercise.test(before)
  )
}

/** Tell whether a function has nothing in it but comments, and should return something. */
function hasEmptyResult(bare: string): boolean {
  const bodies = [...bare.matchAll(/\{\s*\}/g)].slice(0, emptyBodies.most)
  return bodies.some(({index}) =>
    headWithResult.test(bare.slice(Math.max(0, index - emptyBodies.before), index))
  )
}

function withoutComments(code: string): string {
  return textOf(code, ({kind}) => kind !== 'comment')
}

function withoutStrings(code: string): string {
  return textOf(code, ({kind, text}) => kind !== 'literal' || !isClosedString(text))
}

function isClosedString(literal: string): boolean {
  return /^["`]/.test(literal) && literal.length > 1 && literal.at(-1) === literal.at(0)
}

function textOf(code: string, isKept: (lexeme: Lexeme) => boolean): string {
  return Array.from(lexemes(code))
    .filter(isKept)
    .map(({text}) => text)
    .join('')
}

/** Tell whether a site's own templates stand in the code, which readers see filled in. */
export function isTemplate(code: string): boolean {
  const bare = withoutStrings(code)
  return (
    /\{\{\s*[\w."<>|$-][^{}\n]*\}\}|\$\{\w+\}/.test(bare) ||
    bare.split('\n').some(line => holds(line, '{%', '%}') || holds(line, '<%', '%>'))
  )
}

function holds(line: string, open: string, close: string): boolean {
  const start = line.indexOf(open)
  return start >= 0 && line.includes(close, start + open.length)
}
