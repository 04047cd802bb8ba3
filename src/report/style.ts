import type {Folders} from './folders.ts'

/** Preferences of the reader. */
export interface Style {
  readonly color: boolean
  /** The name of a rule leads to its page. */
  readonly links: boolean
  /** Only what needs doing: no infos, no clean files, no summary. */
  readonly quiet: boolean
  /** With notes and the addresses of the rules' pages. */
  readonly verbose: boolean
  /** Columns of the terminal. */
  readonly columns: number
  readonly folders: Folders
}
