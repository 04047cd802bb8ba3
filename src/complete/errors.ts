import {parseLine} from '../go/messages/index.ts'
import type {CompileError} from '../model/index.ts'
import type {CompletedFile} from './complete.ts'
import {toUnitPositions, unitPosition} from './source-names.ts'

/** An error of the compiler, with what a repair needs to know of its place. */
export interface SourceError {
  /** Index of the unit's file; `null` outside of it. */
  readonly file: number | null
  /** Line of the unit's file; `null` for lines of ours. */
  readonly line: number | null
  readonly column: number | null
  /** All of its lines, as printed. */
  readonly message: string
}

/** Output of a crashing compiler. */
const ownMistake = /internal compiler error|^panic: |^fatal error: |^goroutine \d+ \[/m

const errorLine = /^goclaims_(\d+)\.go:(\d+)(?::(\d+))?: (.*)$/
/** Messages at places of an author's `//line`, or without a place. */
const otherLine = /^(?:\S+?\.go:\d+(?::\d+)?: |<[^>]+>(?::\d+)*: )?(\S.*)$/

/**
 * Read the errors out of the output of a compiler that failed. It may have printed diagnostics
 * before: an array that is too large, or a disk that is full, is found out after them.
 */
export function errorsOf(output: string, files: readonly CompletedFile[]): readonly SourceError[] {
  if (isOwnMistake(output)) return []
  const errors: SourceError[] = []
  let isDiagnostic = false
  for (const text of output.split(/\r?\n/)) {
    const last = errors.at(-1)
    if (/^[\t ]/.test(text)) {
      if (last && !isDiagnostic) {
        errors[errors.length - 1] = {...last, message: `${last.message}\n${text}`}
      }
      continue
    }
    const printed = parseLine(text, 'compiler')
    isDiagnostic = printed !== null && printed.message.kind !== 'error'
    if (isDiagnostic) continue
    const error = readError(text, files)
    if (error && error.message !== 'too many errors') errors.push(error)
  }
  return errors
}

/** Tell whether the output is of a mistake of the compiler, so that its lines are no errors of the code. */
export function isOwnMistake(output: string): boolean {
  return ownMistake.test(output)
}

function readError(text: string, files: readonly CompletedFile[]): SourceError | null {
  const [, index, line, column, message] = errorLine.exec(text) ?? []
  if (index === undefined || message === undefined) {
    const other = otherLine.exec(text)?.[1]
    return other === undefined ? null : {file: null, line: null, column: null, message: other}
  }
  const position = unitPosition(files, Number(index), Number(line))
  return {
    file: position?.index ?? null,
    line: position?.line ?? null,
    column: position?.line != null && column !== undefined ? Number(column) : null,
    message
  }
}

/** An error as the rest of the road sees it: one line, in positions of the unit. */
export function toCompileError(error: SourceError, files: readonly CompletedFile[]): CompileError {
  const [first = '', ...more] = error.message.split('\n')
  const parts = [first, ...more].map(part => toUnitPositions(part.trim(), files) ?? part.trim())
  const file = error.file === null ? null : (files[error.file]?.name ?? null)
  return {
    position: {file, line: error.line, column: error.column},
    message: parts.join(', '),
    ...(parts.length > 1 ? {head: parts[0] ?? ''} : {})
  }
}
