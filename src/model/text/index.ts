export {
  dropColumns,
  joinMapped,
  linesOf,
  type MappedLine,
  mapped,
  mappedSource,
  mappedValue,
  mappedWithin,
  rangeOf,
  sliceMapped
} from './mapped-text.ts'
export {pointAt, rangeAt, readLines, type SourceLines, type Span, spanOf} from './source-lines.ts'
export {unitSource, unitTexts} from './unit-source.ts'
export {type BoundedPattern, upTo} from './up-to.ts'
