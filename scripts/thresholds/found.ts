import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {analyze} from '../../src/analysis/analyze.ts'
import type {Analysis, Compiler} from '../../src/model/index.ts'
import {omissionsOf} from '../../src/reconcile/index.ts'
import {reportListings} from '../../src/report/report.ts'
import type {ArticleSet} from './articles.ts'

/** Findings in a set of articles. */
export interface Found {
  /** A line for each figure of the score; none where nothing is labelled. */
  readonly figures: readonly string[]
  /** Everything, as text, for each article. */
  readonly all: readonly string[]
}

/** Tell whether the same was found twice. */
export function isSame({all}: Found, other: Found): boolean {
  return all.every((text, index) => text === other.all[index])
}

/** Check the articles of a set, and score what is found, if a script is given that does. */
export async function findAll(
  set: ArticleSet,
  compiler: Compiler,
  scorer: string | null
): Promise<Found> {
  const analyses: Analysis[] = []
  for (const article of set.articles()) analyses.push(await analyze(article, compiler))
  const files = analyses.map(analysis => ({
    path: analysis.article.path,
    listings: reportListings(analysis)
  }))
  return {
    figures: scorer === null ? [] : score(JSON.stringify({files}), scorer),
    all: analyses.map(analysis => JSON.stringify([reportListings(analysis), besides(analysis)]))
  }
}

/** Return what is found besides what becomes of claims. */
function besides({article, toolchain, listings, brokenBlocks, wrongCommands}: Analysis) {
  const omitted = listings.map(
    reconciled => omissionsOf({article, toolchain, reconciled})?.missing.length ?? 0
  )
  return {
    omitted,
    broken: brokenBlocks.map(({range}) => range.start.line),
    commands: wrongCommands.map(({fault, command}) => [fault, command.line])
  }
}

function score(report: string, scorer: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'goclaims-thresholds-'))
  try {
    const path = join(folder, 'report.json')
    writeFileSync(path, report)
    const {stdout} = spawnSync(process.execPath, [scorer, path], {
      encoding: 'utf8'
    })
    return stdout
      .slice(stdout.indexOf('\nclaims ') + 1)
      .trim()
      .split('\n')
  } finally {
    rmSync(folder, {recursive: true})
  }
}
