import {mayBeError} from '../go/messages/index.ts'

/**
 * Words of which every message of the compiler has one (any case; no word of Markdown is ever split
 * over lines), every whole program, and every comment that speaks to us or to remark-lint. A step
 * `from x (spill) at main.go:5:3` has only the first and the last of these.
 */
const words =
  /func|inlin|escap|heap|leak|devirtuali|found is|bounds|induction|proved|rewrote|\bnil\b|barrier|closure|per-iteration|self-assignment|zero-copy|considered|alive|uintptr|capturing|truncated|imprecise|flow:|gcflags|goclaims|lint/i
const stepStart = /\bfrom\b/i

/** A place in a Go file: any words behind it may be an error. Marks of bold may stand amid it. */
const goPlace = /\.go[*_~]{0,6}:/i
/** A place without a file. Of these there are many (`12:30:00`), so that an error's words count too. */
const place = /:\d+[*_~]{0,6}:/
/** Errors that are told without a place: their words, and the beginning of those that code stands amid. */
const bareError = /undefined:|(?:undeclared|unexported)[\s>]+name|missing[\s>]+return/
const unused = {start: /declared|imported/, end: /not[\s>]+used/}

/** A command that runs the compiler, and a flag: whether it can run as it stands is a question. */
const goCommand = /\b(?:build|get|install|run|test|tool|vet)\b/i
const compiler = /\bcompile\b|\b(?:\d[ag]|[ag]\d)\b/i
const flag = /[-–—―][a-z]/i

/** Code in HTML, whose tags and comments may stand amid a word. */
const html = /<pre/i
/** Words after the language of a fence, which may be ours. */
const meta = /(?<![`~])[`~]{3,}[^\S\n]*[^\s`~]+[^\S\n]+\S/
/** Characters that are written in another way, but for those that are in no word above. */
const reference =
  /&(?!(?:amp|lt|gt|quot|apos|nbsp|copy|reg|trade|[mn]dash|hellip|[lr][sd]quo|[lr]arr|times);)[#\w]/

/** Front matter that may have a `go:`, or a spelling of it. */
const frontMatter = /^\uFEFF?(?:---|\+\+\+)(?:[\s\S]*?\n(?:---|\+\+\+)|[\s\S]*$)/

/**
 * Tell whether there may be anything in an article for us: a cheap look at its text, where reading
 * it as Markdown takes a hundred times as long. If not, there is nothing to report of it.
 *
 * MDX has to be read in any case: that it is not well-formed is reported.
 */
export function mayMatter(source: string, path: string): boolean {
  if (/\.mdx$/i.test(path)) return true
  return (
    words.test(source) ||
    html.test(source) ||
    meta.test(source) ||
    reference.test(source) ||
    hasBehind(source, stepStart, /:\d/) ||
    hasError(source) ||
    (hasCommand(source) && flag.test(source)) ||
    /go|\\/i.test(frontMatter.exec(source)?.[0] ?? '')
  )
}

function hasError(source: string): boolean {
  if (goPlace.test(source) || bareError.test(source)) return true
  if (hasBehind(source, unused.start, unused.end)) return true
  return place.test(source) && mayBeError(source.replace(/[\s>]+/g, ' '))
}

function hasCommand(source: string): boolean {
  if (compiler.test(source)) return true
  return (
    goCommand.test(source) && source.split('\n').some(line => hasBehind(line, /\bgo/i, goCommand))
  )
}

/** Tell whether something stands anywhere behind the first of what may begin it. */
function hasBehind(text: string, start: RegExp, end: RegExp): boolean {
  const from = text.search(start)
  return from >= 0 && end.test(text.slice(from))
}
