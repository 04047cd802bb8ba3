import {isInElidedBody} from '../go/source/index.ts'
import {type Adjustments, adjustFile} from './adjustments.ts'
import type {CompletedFile, Completion} from './complete.ts'
import type {SourceError} from './errors.ts'
import {offsetAt} from './pieces.ts'
import {packageName, stdPackagesNamed} from './std-packages.ts'

/** An error that may be ours, or that of unfinished code, and what to try about it. */
interface Repair {
  readonly pattern: RegExp
  /** Whole programs are compiled as they stand: only pieces may be finished. */
  readonly lenientOnly: boolean
  /** It changes code of the author, so it does not apply where errors are claimed. */
  readonly mendsCode?: true
  /** Answer with changed adjustments, or with the same where there is nothing to try. */
  apply(adjustments: Adjustments, match: readonly string[], at: Place): Adjustments
}

/** Place of an error. */
interface Place {
  readonly file: number
  readonly completed: CompletedFile
  readonly line: number | null
  readonly column: number | null
}

/** Up to Go 1.19: `imported and not used: "fmt"`. */
const unusedImport =
  /^(?:"([^"]{1,200})" imported(?: as \S{1,100})? (?:and|but) not used|imported and not used: "([^"]{1,200})")/

const repairs: readonly Repair[] = [
  {
    pattern: unusedImport,
    lenientOnly: false,
    apply: (adjustments, [, newer, older], {file, line}) => {
      const path = newer ?? older ?? ''
      return line === null ? withImport(adjustments, file, packageName(path), null) : adjustments
    }
  },
  {
    pattern: unusedImport,
    lenientOnly: true,
    mendsCode: true,
    apply: (adjustments, _match, {file, line, column}) =>
      line === null || column === null
        ? adjustments
        : adjustFile(adjustments, file, now => ({
            unusedImports: [...now.unusedImports, {line, column}]
          }))
  },
  {
    pattern: /^undefined: ([\p{L}_][\p{L}\p{N}_]*)\.\S+/u,
    lenientOnly: false,
    apply: (adjustments, [, name = ''], {file}) => {
      const now = adjustments.files[file]?.imports[name] ?? 0
      const next = now + 1
      const isOurs = next < stdPackagesNamed(name).length
      return isOurs ? withImport(adjustments, file, name, next) : adjustments
    }
  },
  {
    pattern: /^undefined: ([\p{L}_][\p{L}\p{N}_]*)$/u,
    lenientOnly: false,
    apply: (adjustments, [, name = ''], {file, completed, line, column}) => {
      if (completed.wrappedVariables.has(name)) {
        return adjustFile(adjustments, file, () => ({packageVariables: true}))
      }
      const tried = Object.hasOwn(adjustments.files[file]?.imports ?? {}, name)
      const isPackage =
        line !== null &&
        column !== null &&
        stdPackagesNamed(name).length > 0 &&
        followedByDot(completed, line, column, name)
      return isPackage && !tried ? withImport(adjustments, file, name, 0) : adjustments
    }
  },
  {
    // `make([]byte, n)`: what the code means by `n` is not shown, but it can only be a size.
    pattern: /^undefined: ([\p{L}_][\p{L}\p{N}_]*)$/u,
    lenientOnly: true,
    mendsCode: true,
    apply: (adjustments, [, name = ''], {file, completed, line, column}) => {
      if (line === null || column === null || !completed.wrappedLines.has(line)) return adjustments
      if (!isSize(completed, line, column)) return adjustments
      return adjustFile(adjustments, file, now =>
        now.sizes.includes(name) ? {} : {sizes: [...now.sizes, name]}
      )
    }
  },
  {
    pattern: /^(?:declared and not used: (\S+)|(\S+) declared (?:and|but) not used)$/,
    lenientOnly: true,
    mendsCode: true,
    apply: (adjustments, [, newer, older], {file, line, column}) => {
      const name = newer ?? older
      if (name === undefined || line === null || column === null) return adjustments
      return adjustFile(adjustments, file, now => {
        const known = now.unusedVariables.some(
          variable => variable.line === line && variable.column === column
        )
        return known ? {} : {unusedVariables: [...now.unusedVariables, {name, line, column}]}
      })
    }
  },
  {
    // Up to Go 1.18: `a + 2 evaluated but not used`.
    pattern: /\b(?:is|evaluated but) not used$/,
    lenientOnly: true,
    mendsCode: true,
    apply: (adjustments, _match, {file, line, column}) => {
      if (line === null || column === null) return adjustments
      return adjustFile(adjustments, file, now => {
        const known = now.unusedValues.some(value => value.line === line && value.column === column)
        return known ? {} : {unusedValues: [...now.unusedValues, {line, column}]}
      })
    }
  },
  {
    pattern: /^\/\/go:linkname only allowed in Go files that import "unsafe"/,
    lenientOnly: true,
    apply: (adjustments, _match, {file}) =>
      adjustFile(adjustments, file, () => ({blankUnsafe: true}))
  },
  {
    pattern: /^too many (?:return values|arguments to return)\n\s*have (\(.*\))\n\s*want \(\)$/,
    lenientOnly: true,
    apply: (adjustments, [, have = ''], {file, completed, line}) =>
      line !== null && completed.wrappedLines.has(line)
        ? adjustFile(adjustments, file, now =>
            now.results === '' ? {results: `${resultTypes(have)} `} : {}
          )
        : adjustments
  },
  {
    pattern: /^missing return/,
    lenientOnly: true,
    apply: (adjustments, _match, {file, completed, line, column}) => {
      if (line === null) return adjustFile(adjustments, file, () => ({endless: true}))
      if (column === null || !isInElidedBody(completed.shown, line)) return adjustments
      return adjustFile(adjustments, file, now => {
        const known = now.openEnds.some(end => end.line === line && end.column === column)
        return known ? {} : {openEnds: [...now.openEnds, {line, column}]}
      })
    }
  },
  {
    pattern: /^missing function body/,
    lenientOnly: false,
    apply: adjustments => ({...adjustments, bodiless: true})
  }
]

/** Return what to try after errors; `null` when there is nothing, or nothing new. */
export function repair(
  errors: readonly SourceError[],
  completion: Completion,
  adjustments: Adjustments
): Adjustments | null {
  let next = adjustments
  for (const error of errors) {
    const completed = error.file === null ? undefined : completion.files[error.file]
    if (error.file === null || !completed) continue
    for (const {pattern, lenientOnly, mendsCode, apply} of repairs) {
      const match = pattern.exec(error.message)
      if (!match || (lenientOnly && !completion.lenient)) continue
      if (mendsCode && completion.asShown) continue
      next = apply(next, match, {...error, file: error.file, completed})
    }
  }
  return JSON.stringify(next) === JSON.stringify(adjustments) ? null : next
}

function withImport(
  adjustments: Adjustments,
  file: number,
  name: string,
  choice: number | null
): Adjustments {
  return adjustFile(adjustments, file, now => ({imports: {...now.imports, [name]: choice}}))
}

/** `(number, nil)` of an error message as types: `(int, any)`. */
function resultTypes(have: string): string {
  return have.replace(/\bnumber\b/g, 'int').replace(/\bnil\b/g, 'any')
}

/** Tell whether a place is that of a length or capacity given to `make`. */
function isSize(completed: CompletedFile, line: number, column: number): boolean {
  const offset = sourceOffset(completed, line, column)
  return offset !== null && /\bmake\([^()]*,\s*$/.test(completed.source.slice(0, offset))
}

function followedByDot(
  completed: CompletedFile,
  line: number,
  column: number,
  name: string
): boolean {
  const offset = sourceOffset(completed, line, column)
  return offset !== null && /^\s*\./.test(completed.source.slice(offset + name.length))
}

/** Find where a place of the unit's file is in the completed source. */
function sourceOffset(completed: CompletedFile, line: number, column: number): number | null {
  return offsetAt(completed.source, completed.lines.indexOf(line) + 1, column)
}
