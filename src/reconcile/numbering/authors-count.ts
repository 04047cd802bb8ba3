import type {Place, Position, ReconciledListing} from '../../model/index.ts'
import {authorsPath} from './authors-path.ts'
import {authorsPlace, numberingOf} from './numbering.ts'

/** Notation of positions in a listing. */
export interface AuthorsCount {
  /**
   * Return where the author would say that something of a unit's file is; `null` for what is in
   * none of them.
   *
   * @param claimed What the author says of it, which stays where it is right in some form.
   */
  place(position: Position, claimed?: {line: number | null; column: number | null}): Place | null
  /** Return the path that the author has for a unit's file; `null` where the listing names no files. */
  path(file: string): string | null
}

/** Tell how the author of a listing counts lines and columns, and writes file names. */
export function authorsCount({numberings, verdicts}: ReconciledListing): AuthorsCount {
  return {
    place({file, line, column}, claimed = {line: null, column: null}) {
      const numbering = numberingOf(numberings, file)
      return numbering && line !== null ? authorsPlace(numbering, {line, column}, claimed) : null
    },
    path: file => authorsPath(verdicts, file)
  }
}
