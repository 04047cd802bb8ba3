/** A place in the article. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A piece of the article, from `start` up to and without `end`. */
export interface Range {
  readonly start: Point
  readonly end: Point
}

/**
 * Text taken from the article that remembers where each of its characters came from.
 *
 * Line endings are `\n`. A character that the article does not have (a space that is part of a
 * tab which a container used up) maps to the character it was made from.
 */
export interface MappedText {
  readonly text: string
  /** Offset in the article of each UTF-16 code unit of `text`, and of its end: `text.length + 1` entries. */
  readonly offsets: Int32Array
}
