import path from 'node:path'
import {type FileReports, restoredReports, type Stored} from '../../report/index.ts'
import type {Session} from '../check/session.ts'
import {useFiles} from '../files/use-files.ts'

/** Reports of files that change, each as new as it could be made. */
export interface LiveReports {
  /**
   * Check the files that were not checked yet, or whose text is said to be another.
   *
   * @param signal Stops it; what was not done is done the next time.
   * @returns The paths that were checked; `null` if it was stopped.
   */
  refresh(session: Session, signal: AbortSignal): Promise<readonly string[] | null>
  /** The files that there are now; the others are forgotten. `false` if they are the same as before. */
  setPaths(paths: readonly string[]): boolean
  /** A file has another text; it may be none of ours. */
  touch(file: string): void
  /** Everything has to be checked again. */
  touchAll(): void
  /** Of some of the files, or of all. */
  reportsOf(paths?: readonly string[]): FileReports
}

/** Keep reports of files, by their paths as they are reported. */
export function liveReports(cwd: string): LiveReports {
  const reports = new Map<string, Stored>()
  let paths: readonly string[] = []

  return {
    async refresh(session, signal) {
      const open = paths.filter(file => !reports.has(file))
      const {checker} = session
      const checked = await useFiles(open, session, checker.reportOf, input =>
        checker.check(input, signal)
      )
      if (signal.aborted) return null
      for (const stored of checked) reports.set(stored.path, stored)
      return open
    },
    setPaths(now) {
      const isSame = now.length === paths.length && now.every((file, at) => file === paths[at])
      paths = now
      const known = new Set(now)
      for (const file of reports.keys()) if (!known.has(file)) reports.delete(file)
      return !isSame
    },
    touch(file) {
      const named = paths.find(each => path.resolve(cwd, each) === file)
      if (named !== undefined) reports.delete(named)
    },
    touchAll() {
      reports.clear()
    },
    reportsOf(asked = paths) {
      return restoredReports(asked.flatMap(file => reports.get(file) ?? []))
    }
  }
}
