import type {MatchName} from './model/index.ts'

/**
 * Every number that decides which code a listing is about, or what becomes of a claim. Limits on
 * time, memory and length only bound the work, and stand beside what they bound.
 *
 * “Measured” says on what. Where nothing is said, the number was set by hand, so that it orders
 * what its comment says, and is held by the fixtures. `npm run thresholds` changes each and tells
 * on which of them the figures of the corpus depend.
 */
export const thresholds = {
  /** Languages of Go code. */
  extract: {
    /** Parse errors a line of code may have that its fence calls Go, and that looks like it. */
    errorsInTypicalGo: 0.75,
    /** … that its fence calls Go, and that does not look like it. */
    errorsInNamedGo: 0.35,
    /** … that only looks like it. */
    errorsInUnnamedGo: 0.1,
    /** Lines from which a text that only looks like Go may have one error, whatever its length. */
    linesForOneError: 4,
    /** Lines from which line numbers that count up prove as much as a fence that says `go`. */
    numberedLines: 3
  },
  /** Proposed units, in order. */
  pair: {
    /** Go blocks before a listing that it may be about. */
    blocksBefore: 8,
    /** … and after it. */
    blocksAfter: 2,
    /** Blocks before the listing that the nearest one after it stands behind. */
    blocksAheadOfFollowing: 3,
    /** Go blocks before a listing that may be files that it names. */
    filesBefore: 8,
    /** Subjects at their claimed column, as subjects on their claimed line. */
    columnWeight: 2,
    /** Malus of a unit for each block nearer to the listing, as a share of a perfect fit. */
    lossPerBlock: 0.04,
    /** … and for each more natural unit of its block. */
    lossPerUnit: 0.02,
    /** Bonus of files that the listing names. */
    namedFiles: 1,
    /** Bonus of a block with the file name of the claims, and malus of one with another. */
    fileName: 0.3,
    /** Weight of a fit at an offset that `columnsForOffset` columns confirm. */
    fitAtOffset: 0.9,
    /** … and that fewer do. */
    fitAtLooseOffset: 0.5,
    /** Right columns that bear out an offset: two seldom agree by chance. */
    columnsForOffset: 2,
    /** Share of a listing that the flags of its command can print: it may hold a line or two of another. */
    printable: 0.75,
    /** More than this of the command that stands on the listing: no other is tried then. */
    printableByOwn: 0.5,
    /** Flag sets of different commands that are tried. */
    flagSets: 3
  },
  /** Largest number of units to compile for one listing. */
  tries: {
    /** At most. */
    most: 16,
    /** Side by side, after the likeliest one by itself. */
    batch: 4
  },
  /** N, the offset of a listing. */
  offset: {
    /** True claims with right columns that tell a listing of which all are shifted from one that is right by chance. */
    enoughToTell: 3,
    /** Claims that share an offset, where more than one is true. */
    claims: 2
  },
  /**
   * Weight of a match as evidence for the unit, from 0 to 1. Two claims at one offset
   * with right columns say much; a single match at some offset says next to nothing, since one in
   * seven wrong blocks has one (measured on the articles of the corpus).
   */
  explained: {
    /** Of each row of `reconcile/align/matches.ts`. */
    worth: {
      'same-here': 1,
      'same-at-offset': 0.9,
      'reworded-here': 0.9,
      'reworded-at-offset': 0.8,
      'same-on-line': 0.5,
      'reworded-on-line': 0.5,
      'opposite-here': 0.5,
      'same-elsewhere': 0.25,
      'reworded-elsewhere': 0.2,
      'opposite-elsewhere': 0.15
    } satisfies Record<MatchName, number>,
    /** A match at an offset other than 0 that fewer places than this share is a lone one. */
    placesOfOffset: 2,
    /** A lone match, in the block that the listing follows. */
    loneNear: 0.6,
    /** … elsewhere. */
    loneFar: 0.4,
    /** A match without columns where it is claimed, as a share of one with them. */
    withoutColumn: 0.7,
    /** … at an offset. */
    withoutColumnAtOffset: 0.4,
    /** A message that names no subject (`Found IsInBounds`), or one that every `Println` has. */
    withoutSubject: 0.5
  },
  /**
   * Least shares of a listing that show it to be about a unit. Measured on the articles of the
   * corpus, each listing once with its code and once with its code taken away: the block that a
   * listing follows needs little proof, any other much, since one in four finds a block that looks
   * like it.
   */
  trust: {
    /** Explained of, or standing in, the block that the listing follows. */
    near: 0.3,
    /** Explained of another. */
    farExplained: 0.55,
    /** Printed by the compiler for another, wherever, by at least `farMatches` claims. */
    farMatched: 0.6,
    farMatches: 2,
    /** Standing in another. */
    farInSource: 0.9,
    /** Of claims, those about what a unit lacks, from which on a listing is of another file. */
    ofOtherFile: 0.25,
    /** Weight of a subject on its claimed line; its column has the rest of 1. */
    onLine: 0.35
  },
  /** The winner among the compiled units. */
  select: {
    /** Share of the listing that a later unit explains more than an earlier one to win over it. */
    margin: 0.1,
    /** … than the block that the listing follows. */
    marginOverNear: 0.35,
    /** Malus of an opposite for a unit; a match in place weighs 1. */
    contradiction: 0.75
  },
  /** Report of listings. */
  judge: {
    /** UTF-16 code units of text before a listing where its author may say that the error is another’s. */
    textBefore: 400,
    /** Share of true claims of a listing that passes for the whole output. */
    wholeOutput: 0.5
  },
  /** Verdicts on claims under other Go versions. */
  history: {
    /**
     * Go minors that are asked first, besides the oldest and the newest: together they explain 99 %
     * of what any version explains, measured on 672 claims of the corpus.
     */
    eras: ['1.9', '1.12', '1.14', '1.17'],
    /** Weight of a right place for a version; a right message weighs 1. */
    place: 0.5,
    /** By how much a range of versions has to fit better than all others to be sure. */
    sure: 2
  }
}
