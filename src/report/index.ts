export {
  type Baseline,
  type Entry,
  holdAgainst,
  type Names,
  parseBaseline,
  renewBaseline,
  writeBaseline
} from './baseline.ts'
export type {Detail, ExcerptLine, ExcerptMark} from './detail.ts'
export type {Folders} from './folders.ts'
export {type FormatName, formats, isFormatName, type Writer} from './formats.ts'
export {identifyAll} from './identity.ts'
export {type JsonReport, joinReports, parseJsonReport} from './merge.ts'
export {
  type DescribedRule,
  emptyReport,
  type FileReport,
  type FileReports,
  type Report,
  reportListings
} from './report.ts'
export {type MessageSeverity, severityOf} from './severity.ts'
export {restoredReports, restoreReport, type Stored, storeReport} from './stored.ts'
export type {Style} from './style.ts'
