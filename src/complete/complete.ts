import {hasElision, spaces, withoutElisions} from '../go/source/index.ts'
import type {Unit, UnitFile} from '../model/index.ts'
import {unitSource} from '../model/text/index.ts'
import type {Adjustments, FileAdjustments} from './adjustments.ts'
import {arrange} from './arrange.ts'
import {importsOf, specAt} from './import-specs.ts'
import {type Item, itemsOf} from './items.ts'
import {type Insertion, insertInto, offsetAt, type PlacedSource, placePieces} from './pieces.ts'
import type {SketchedFile, Surroundings} from './sketch.ts'
import {stdPackagesNamed} from './std-packages.ts'
import {tokensOf} from './tokens.ts'
import {placeForUse, valueStart} from './unused.ts'

/** A file of a unit as complete Go source. */
export interface CompletedFile extends PlacedSource {
  /** Name of the `UnitFile`. */
  readonly name: string
  /** The unit's file, as the author shows it. */
  readonly shown: string
  /** Lines of the unit's file that stand in the function of ours around statements. */
  readonly wrappedLines: ReadonlySet<number>
  /** Names of variables that are declared between those statements. */
  readonly wrappedVariables: ReadonlySet<string>
}

/** A unit as complete Go source. */
export interface Completion {
  readonly files: readonly CompletedFile[]
  readonly packageName: string
  /** Import paths of all files. */
  readonly imports: readonly string[]
  /** Pieces of an article, or with parts left out, so not all of a program: what is unfinished about them may be finished. */
  readonly lenient: boolean
  /** Errors are asked for: only what is of ours is mended. */
  readonly asShown: boolean
}

/**
 * Complete a unit: package clause, imports of std packages that are used, a function around
 * statements. All of it stands on lines of its own.
 */
export function complete(unit: Unit, adjustments: Adjustments): Completion {
  const files = unit.files.flatMap((file, index) => {
    const adjustment = adjustments.files[index]
    return adjustment ? [sketch(file, adjustment)] : []
  })
  const packageName =
    files.flatMap(file => file.items).find(item => item.kind === 'package')?.names[0] ?? 'main'
  const whole = unit.blocks.length <= 1 && files.every(hasPackage)
  const added = files.map(file => missingImports(file, files))
  return {
    files: files.map((file, index) =>
      completeFile(file, {files, packageName, whole, addedImports: added[index] ?? []})
    ),
    packageName,
    imports: [...new Set([...files.flatMap(file => file.imports.paths), ...added.flat()])],
    asShown: unit.asShown ?? false,
    lenient: !whole || unit.files.some(isElided)
  }
}

function completeFile(file: SketchedFile, surroundings: Surroundings): CompletedFile {
  const {pieces, wrappedLines, wrappedVariables} = arrange(file, surroundings)
  const placed = placePieces(file.code, insertInto(pieces, usesOf(file)))
  return {...placed, name: file.name, shown: file.shown, wrappedLines, wrappedVariables}
}

/** Return what makes a use of variables and values that the author does nothing with. */
function usesOf({code, adjustments}: SketchedFile): readonly Insertion[] {
  const variables = adjustments.unusedVariables.flatMap(({name, line, column}) => {
    const offset = offsetAt(code, line, column)
    const at = offset === null ? null : placeForUse(code, offset)
    return at === null ? [] : [{at, text: `_ = ${name}`, side: 'behind' as const}]
  })
  const values = adjustments.unusedValues.flatMap(({line, column}) => {
    const offset = offsetAt(code, line, column)
    const at = offset === null ? null : valueStart(code, offset)
    return at === null ? [] : [{at, text: '_ =', side: 'before' as const}]
  })
  const ends = adjustments.openEnds.flatMap(({line, column}) => {
    const at = offsetAt(code, line, column)
    return at === null ? [] : [{at, text: 'select {}', side: 'before' as const}]
  })
  return [...variables, ...values, ...ends]
}

function sketch(file: UnitFile, adjustments: FileAdjustments): SketchedFile {
  const shown = unitSource(file)
  const code = adjustments.unusedImports.reduce(blankImport, withoutElisions(shown))
  const tokens = tokensOf(code)
  const items = itemsOf(tokens)
  return {name: file.name, shown, code, items, tokens, imports: importsOf(code, items), adjustments}
}

function blankImport(code: string, {line, column}: {line: number; column: number}): string {
  const offset = offsetAt(code, line, column)
  const range = offset === null ? null : specAt(code, offset)
  if (!range) return code
  const {from, to} = range
  const blank = code.slice(from, to).replace(/[^\s]+/gu, spaces)
  return code.slice(0, from) + blank + code.slice(to)
}

/** Tell whether a file is shown with parts left out. */
function isElided(file: UnitFile): boolean {
  return hasElision(unitSource(file))
}

function hasPackage(file: SketchedFile): boolean {
  return file.items[0]?.kind === 'package'
}

/** Import paths of the std packages whose names a file uses without having them (`fmt.Println`). */
function missingImports(file: SketchedFile, files: readonly SketchedFile[]): readonly string[] {
  const {imports, tokens, adjustments} = file
  const declared = new Set(files.flatMap(({items}) => items).flatMap(topLevelNames))
  const used = tokens.flatMap((token, index) => {
    const isPackage =
      token.kind === 'word' &&
      tokens[index - 1]?.text !== '.' &&
      tokens[index + 1]?.text === '.' &&
      /^\p{Lu}/u.test(tokens[index + 2]?.text ?? '')
    return isPackage ? [token.text] : []
  })
  const names = new Set([...used, ...Object.keys(adjustments.imports)])
  return [...names].flatMap(name => {
    if (imports.names.has(name) || declared.has(name)) return []
    const choice = Object.hasOwn(adjustments.imports, name) ? adjustments.imports[name] : 0
    const path = typeof choice === 'number' ? stdPackagesNamed(name)[choice] : undefined
    return path === undefined ? [] : [path]
  })
}

function topLevelNames(item: Item): readonly string[] {
  return item.kind === 'method' || item.kind === 'package' ? [] : item.names
}
