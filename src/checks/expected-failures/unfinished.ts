import type {Comment, Surroundings} from './surroundings.ts'

/** Comments of a skeleton: tasks for the reader, or omissions. */
const asks =
  /\b(?:TODO|FIXME|XXX)\b|\b(?:your|add|put|write|insert|more|rest of|remaining|other|existing|previous|same|some) (?:\w+ ){0,3}(?:code|here|below|implementation|logic|body|functions?|methods?|fields?|stuff|imports?|work)\b|\b(?:implement|implementation|fill (?:in|out|me)|complete (?:me|this|the)|omitted|elided|snip(?:ped)?|not shown|left out|unchanged|as before|see above|etc)\b|\.{3}|…|省略|略|实现|其他代码|补充|此处|これ|以下略|кодa?\s|здесь|остальн|aquí|aqui|ici\b|hier\b/i

/** Exercises are asked for in the text, and begin with code that is not finished. */
const exercise =
  /\b(?:exercise|assignment|homework|challenge|starter|starting (?:code|point)|skeleton|template|boilerplate|stub|scaffold|fill in|TODO|pseudo-?code|练习|习题|作业|骨架|упражнени|ejercicio|exercício|exercice|übung)\b|练习|习题|伪代码/i

/** A function that has nothing in it but comments, and should return something. */
const emptyResult =
  /\bfunc\b[^\n{]*\)\s*(?:\([^)]+\)|[\w*[\].]+)\s*\{\s*(?:\/\/[^\n]*\n\s*|\/\*(?:[^*]|\*(?!\/))*\*\/\s*)*\}/

/** A place that is left for the reader to fill. */
const blank = /(?<![\p{L}\p{N}_])(?:_{2,}|\?{2,}|<[a-z][\w ]*>|\.{3,}\s*\)|xxx+)(?![\p{L}\p{N}_])/iu

/** Tell whether the reader is to finish the code, or is shown only some of it. */
export function isSkeleton(code: string, {before, comments}: Surroundings): boolean {
  return (
    comments.some(asksForMore) ||
    emptyResult.test(code) ||
    blank.test(withoutComments(code, comments)) ||
    exercise.test(before)
  )
}

function asksForMore({text}: Comment): boolean {
  return asks.test(text)
}

function withoutComments(code: string, comments: readonly Comment[]): string {
  return comments.reduce((rest, {text}) => rest.replace(text, ''), code)
}

/** Tell whether a site's own templates stand in the code, which readers see filled in. */
export function isTemplate(code: string): boolean {
  return /\{\{\s*[\w."<>|$-][^{}\n]*\}\}|\{%.*%\}|<%.*%>|\$\{\w+\}/.test(
    code.replace(/`[^`]*`|"(?:\\.|[^"\\\n])*"/g, '')
  )
}
