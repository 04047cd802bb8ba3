import type {Report} from './report.ts'
import type {Style} from './style.ts'

/** Writer of a report. */
export interface Writer {
  write(report: Report, style: Style): string
  /** The same piece by piece, for forms that can be long. */
  writeParts?(report: Report, style: Style): Iterable<string>
}

/** A form that a report can be written in. */
interface Format {
  /** It names the rules, whether they found anything or not. */
  readonly needsRules: boolean
  /** Loaded when it is asked for, so that a format may need as much as it likes. */
  load(): Promise<Writer>
}

/** The formats. To add one, write its module and add its row. */
export const formats = {
  /** For people at a terminal. */
  pretty: {needsRules: false, load: () => import('./pretty.ts')},
  /** For logs: a message a line. */
  compact: {needsRules: false, load: () => import('./compact.ts')},
  /** Settings familiar from remark. */
  stylish: {needsRules: false, load: () => import('./stylish.ts')},
  /** For programs. */
  json: {needsRules: false, load: () => import('./json.ts')},
  /** For code scanning. */
  sarif: {needsRules: true, load: () => import('./sarif.ts')},
  /** For whatever counts tests. */
  junit: {needsRules: false, load: () => import('./junit.ts')},
  /** For the summary of a job, or a comment. */
  markdown: {needsRules: false, load: () => import('./markdown.ts')},
  /** For annotations in GitHub's workflows. */
  github: {needsRules: false, load: () => import('./github.ts')}
} satisfies Record<string, Format>

/** Name of a format. */
export type FormatName = keyof typeof formats

/** Tell whether a word names a format. */
export function isFormatName(word: string): word is FormatName {
  return Object.hasOwn(formats, word)
}
