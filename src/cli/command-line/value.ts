/** Value of an option or operand: its name in help, and its completions. */
export type Value =
  /** One of a few words; `isOpen`: or others that no shell can know. */
  | {
      readonly kind: 'word'
      readonly name: string
      readonly words: readonly string[]
      readonly isOpen?: true
    }
  /** A file, with one of these endings where there are any. */
  | {readonly kind: 'file'; readonly name: string; readonly endings: readonly string[]}
  | {readonly kind: 'folder'; readonly name: string}
  /** One of a few words, `=`, and a file. */
  | {readonly kind: 'assignment'; readonly name: string; readonly words: readonly string[]}
  /** A name that git has for a commit. */
  | {readonly kind: 'revision'; readonly name: string}
  /** Something that no shell can know, as a number. */
  | {readonly kind: 'free'; readonly name: string}

/** A file of any name. */
export function anyFile(name: string): Value {
  return {kind: 'file', name, endings: []}
}

/** A file of data. */
export function jsonFile(name: string): Value {
  return {kind: 'file', name, endings: ['json']}
}
